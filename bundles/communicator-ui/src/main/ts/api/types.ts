import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Channel = Schemas['Channel'];
export type ChannelChoice = Schemas['ChannelChoice'];
export type ClientCard = Schemas['ClientCard'];
export type Message = Schemas['Message'];
export type MessagePage = Schemas['MessagePage'];
export type LiveEvent = Schemas['LiveEvent'];
export type Ref = Schemas['Ref'];
export type Session = Schemas['Session'];
export type DeliveryStatus = Message['status'];
