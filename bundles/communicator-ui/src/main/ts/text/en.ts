/** Keeps a name's own direction from mixing with the sentence around it. */
const apart = (name: string) => `\u2068${name}\u2069`;

/** Every word that the screens say, in English. Other languages have the same shape. */
export const en = {
  you: 'You',
  automated: 'Automated',

  channel: { SMS: 'SMS', EMAIL: 'Email', PUSH: 'Push', INTERNAL: 'Chat' },
  kind: { CLIENT_MESSAGE: '', STAFF_MESSAGE: '', CONFIRMATION: 'Confirmation', CAMPAIGN: 'Campaign', NOTE: 'Note', CHAT_MESSAGE: '', ACTIVITY: 'Activity' },
  status: {
    RECEIVED: 'Received',
    SCHEDULED: 'Scheduled',
    QUEUED: 'Queued',
    SENDING: 'Sending',
    SENT: 'Sent',
    DELIVERED: 'Delivered',
    READ: 'Read',
    FAILED: 'Message failed to deliver',
    CANCELLED: 'Not sent',
  },
  cause: (text: string, next: string) => [text, next].filter((part) => part !== '').join(' '),
  sendAgain: 'Send again',

  unsent: {
    sending: 'Sending',
    offline: 'Not sent yet: there is no connection. It is sent as soon as there is one.',
    busy: 'Not sent yet: the server does not answer. It is tried again.',
    signedOut: 'Not sent yet: your sign-in has ended. It is sent after you sign in again.',
    after: 'Waits for the message before it.',
    refused: 'Not sent.',
    tryNow: 'Try now',
    edit: 'Edit',
    discard: 'Discard',
  },

  deleted: 'Message deleted',

  hereBecause: 'Here because …',

  thread: {
    label: (title: string) => (title === '' ? 'Messages' : `Messages with ${apart(title)}`),
    loading: 'Loading messages',
    loadingOlder: 'Loading older messages',
    olderFailed: 'Older messages could not be loaded.',
    beginning: (title: string) => (title === '' ? 'This is the beginning.' : `This is the beginning with ${apart(title)}.`),
    empty: (title: string) => (title === '' ? 'No messages yet.' : `No messages with ${apart(title)} yet.`),
    write: 'Write the first message',
    newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
    toNewest: 'Go to the newest message',
    says: (author: string, text: string) => `${author}: ${text}`,
    failedTo: (text: string) => `Message failed to deliver: ${text}`,
  },

  composer: {
    label: (title: string) => (title === '' ? 'Message' : `Message to ${apart(title)}`),
    send: 'Send',
    why: (channel: string) => `Why ${channel}?`,
    hint: 'Enter sends, Shift+Enter breaks the line',
    left: (count: number) => (count === 1 ? '1 character left' : `${count} characters left`),
    tooLong: (count: number, limit: number) =>
      `${count === 1 ? '1 character' : `${count} characters`} too long: a message holds ${limit}.`,
    readOnly: 'You can read these messages. To write, you need the right “messages.write”.',
    goneClient: 'The host no longer knows this client.',
  },

  connection: {
    broken: 'No connection. New messages appear when it is back.',
    signedOut: 'Your sign-in has ended. Sign in again to go on.',
    retry: 'Try now',
  },

  trouble: {
    title: 'Messages could not be loaded',
    unreachable: 'The messaging server does not answer.',
    unavailable: 'The messaging server is not available just now.',
    signedOut: 'This page is not signed in to the messaging server, or the sign-in has ended. Reload the page or sign in again.',
    forbidden: 'You do not have the right to read messages. Somebody who manages access can give it to you.',
    notFound: 'There is no such client, or it belongs to a location that is not yours.',
    tooMany: 'Too many requests in a short time. Wait a moment.',
    other: 'The messaging server gave an unexpected answer.',
    noToken: 'This page has not said who is signed in, so no messages can be shown.',
    retry: 'Try again',
  },

  time: { today: 'Today', yesterday: 'Yesterday' },
};

export type Catalogue = typeof en;
