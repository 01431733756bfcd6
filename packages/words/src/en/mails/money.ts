export const moneyNotices = {
  'wallet-opened-title': 'Your {currency} wallet is open',
  'wallet-opened-body': 'You can add, hold, convert and send {currency}.',
  'wallet-frozen-title': 'A wallet is paused',
  'wallet-frozen-body':
    'Money cannot leave one of your wallets for now. What is in it is safe, and what is sent to you still arrives. Write to us under Help if you have questions.',
  'wallet-unfrozen-title': 'Your wallet works again',
  'wallet-unfrozen-body': 'Money can leave it as before.',
  'money-added-title': '{amount} added',
  'money-added-body': '{amount} is in your wallet and ready to use.',
  'money-added-action': 'See the details',
  'money-held-back-title': '{amount} arrived and is being checked',
  'money-held-back-body':
    'We have to look at it before we can add it to your wallet. It is safe, and there is nothing that you need to do. We will tell you when it is there.',
  'money-held-back-action': 'See the details',
  'payment-failed-title': '{amount} was not added',
  'payment-failed-body':
    'Your payment did not go through, so nothing reached your wallet. Try again or use another way to pay.',
  'payment-failed-action': 'See the details',
  'payment-returned-title': '{amount} was sent back',
  'payment-returned-body':
    'We could not add your payment of {amount}, so we sent it back to where it came from. It can take a few days to arrive.',
  'payment-returned-action': 'See the details',
  'payment-reversed-title': '{amount} was taken back',
  'payment-reversed-body':
    'Your bank took back a payment of {amount}, so it has left your wallet. If it was spent already, the wallet is paused until that is settled: write to us under Help.',
  'payment-reversed-action': 'See the details',
  'transfer-completed-title': '{target} sent to {counterparty}',
  'transfer-completed-body':
    'You sent {source}. {counterparty} received {target}. Our fee was {fee}.',
  'transfer-completed-action': 'See the receipt',
  'payout-completed-title': 'Your {target} has arrived',
  'payout-completed-body':
    'You sent {source}. Your recipient’s bank has the {target}. Our fee was {fee}.',
  'payout-completed-action': 'See the receipt',
  'payout-sent-title': '{target} is on its way',
  'payout-sent-body':
    'We sent {target} to your recipient’s bank. We will tell you when it has arrived.',
  'conversion-completed-title': '{source} converted',
  'conversion-completed-body': '{target} is in your wallet. Our fee was {fee}.',
  'money-received-title': '{target} from {counterparty}',
  'money-received-body': '{counterparty} sent you {target}. It is in your wallet and ready to use.',
  'money-received-action': 'See the details',
  'transfer-being-checked-title': 'Your transfer is being checked',
  'transfer-being-checked-body':
    'We are checking your transfer of {source}. Your money is set aside and safe. We will tell you when it moves on.',
  'transfer-being-checked-action': 'See the details',
  'transfer-refused-title': 'Your transfer was not made',
  'transfer-refused-body':
    'We could not make your transfer of {source}. Your money is back in your wallet.',
  'transfer-refused-action': 'See the details',
  'transfer-not-made-title': 'Your transfer was not made',
  'transfer-not-made-body':
    'Your transfer of {source} did not go through. Your money is in your wallet. You can try again.',
  'transfer-not-made-action': 'See the details',
  'transfer-not-received-title': 'Your transfer was not made',
  'transfer-not-received-body':
    'The recipient cannot receive your {source} right now. All of it is in your wallet. Ask them to look at their account, or pay them another way.',
  'transfer-not-received-action': 'See the details',
  'transfer-cancelled-title': 'Your transfer is cancelled',
  'transfer-cancelled-body': '{source} is back in your wallet.',
  'transfer-bounced-title': 'Your money is coming back',
  'transfer-bounced-body':
    'The recipient’s bank could not pay out {target}. We are refunding you. Check the recipient’s details before you try again.',
  'transfer-bounced-action': 'See the details',
  'transfer-refunded-title': '{source} refunded',
  'transfer-refunded-body': 'All of it, fee included, is in your wallet again.',
  'transfer-refunded-action': 'See the details',
} as const
