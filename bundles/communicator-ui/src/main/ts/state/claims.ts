/** What the page needs to know of its own token; the server alone decides what it is worth. */
export interface Claims {
  /** Account and staff member, to tell one person from another. */
  subject: string;
  staff: string;
  /** How long the token lives, by its own account; null when it does not say. */
  lifetimeMs: number | null;
}

interface Payload {
  sub?: string;
  account?: string;
  iat?: number;
  nbf?: number;
  exp?: number;
}

export function claimsOf(token: string, now: number): Claims {
  const payload = payloadOf(token);
  return {
    subject: `${payload.account ?? ''}/${payload.sub ?? ''}`,
    staff: payload.sub ?? '',
    lifetimeMs: payload.exp === undefined ? null : lifetime(payload, payload.exp, now),
  };
}

/** Measured from the issue, so that a wrong clock of this machine changes nothing. */
function lifetime(payload: Payload, expires: number, now: number): number {
  const issued = payload.iat ?? payload.nbf;
  return Math.max(0, issued === undefined ? expires * 1000 - now : (expires - issued) * 1000);
}

function payloadOf(token: string): Payload {
  try {
    const part = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(part), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Payload;
  } catch {
    return {};
  }
}
