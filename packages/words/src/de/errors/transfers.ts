import type { transfers as English } from '../../en/errors/transfers.ts'
import type { Translation } from '../../translation.ts'

export const transfers: Translation<typeof English> = {
  'not-found': 'There is no such transfer. Check the link, or look in your activity.',
  'key-reused':
    'This confirmation was already used for a different transfer. No new money moved. Start again to send another.',
  'in-flight':
    'This transfer is being made right now. It is made only once; wait a moment and look again.',
  'possible-duplicate':
    'You made the same transfer a moment ago. No new money moved. Confirm that you mean to send it twice.',
  'quote-mismatch':
    'This price was made for another kind of transfer. No money moved. Get a new price and try again.',
  'recipient-inactive':
    'This recipient is no longer active. No money moved. Choose another, or add them again.',
  'new-payee-paused':
    'Your authenticator was taken off within the last 24 hours, so for now you can pay only people whom you have paid before. No money moved.',
  'account-not-active':
    'Your account cannot send money right now. No money moved. We wrote you an e-mail about it: answer it to reach us.',
  'own-account':
    'You cannot send to yourself. No money moved. To change currency, use Convert instead.',
  'no-wallet':
    'You have no open wallet in that currency. No money moved. Open one, or send from another.',
  'insufficient-funds':
    'There is not enough money in this wallet. No money moved. Add money, or send less.',
  'recipient-unavailable':
    'The recipient cannot receive money right now. No money was sent; all of it is in your wallet. Ask them to look at their account, or pay them another way.',
  'conversion-unavailable':
    'We cannot convert this amount right now. No money moved; all of it is in your wallet. Try a smaller amount, or try again later.',
  'wallet-blocked':
    'This wallet cannot send money right now. No money moved. Contact support and we will help.',
  refused:
    'We cannot make this transfer. Your money was not taken. Contact support if you have questions.',
  'over-limit':
    'This is more than your limit allows. No money moved. Send less, or raise your limit.',
  'not-verified':
    'We need to check your identity before you can send money. No money moved. Verify your identity first.',
  'quote-unusable':
    'This price can no longer be used. No money moved. Get a new price and try again.',
  'account-has-money':
    'This customer still has money. The account stays open and no money has moved. Have it sent or paid out first.',
  'account-has-transfers':
    'Transfers from or to this customer are still on their way. The account stays open and no money has moved. Wait for them to end, or decide the held ones.',
  'account-has-deposits':
    'Money for this customer is still on its way in. The account stays open and no money has moved. Wait for open card pages to end, and resolve its exceptions.',
  'account-has-frozen-wallet':
    'A wallet of this customer is frozen. The account was not closed and no money has moved. Settle what it is frozen for, unfreeze it, and try again.',
  'cannot-cancel':
    'This transfer can no longer be cancelled: it was decided, sent or ended before. Its page shows where the money is.',
}
