import { brand } from '@corridor/kernel/brand'

export const door = {
  'signed-out': 'You are signed out. Sign in again to go on; nothing was changed.',
  forbidden: 'Your role does not allow this. Ask an administrator if you need it.',
  'not-found': 'There is nothing at this address.',
  'too-many-requests':
    'That was too many requests at once. Nothing was changed. Wait a minute and try again.',
  'invalid-input':
    'Some of what was sent is not right. Nothing was changed. Check the fields and try again.',
  'too-large': 'This is too large. Nothing was saved. Use a smaller file or a shorter text.',
  'too-many-streams':
    'Live updates are open in too many places at once. Nothing was changed. Close some windows of this app, then load this one again.',
  'header-repeated':
    'A header that may come once came more than once, so that it is not clear which one counts. Nothing was done. Send it once.',
  'cursor-invalid':
    'This place in the list is damaged, or belongs to another list. Nothing was read. Ask for the first page again.',
  'method-not-allowed': 'This address does not take that kind of request.',
  'service-not-offered': 'This is not offered here. Nothing was changed and no money moved.',
  'bad-request': 'This address cannot be read.',
  'cross-origin': 'This request did not come from our own pages.',
  internal:
    'Something went wrong on our side. If you were moving money, look at your activity before you try again: it shows what happened. Nothing is ever taken twice.',
  unreachable: `We could not reach ${brand.name}. Check your connection. If you were moving money, look at your activity before you try again: it shows what happened. Nothing is ever taken twice.`,
} as const
