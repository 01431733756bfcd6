export const compliance = {
  'not-found': 'We could not find this.',
  'limit-exceeded':
    'This is more than your account can send right now. No money has moved. Choose a smaller amount or check your limits.',
  'not-verified':
    'We need to confirm who you are before money can move. No money has moved. Finish your identity check to go on.',
  refused:
    'We cannot make this transfer. No money has been sent. Contact support if you have questions.',
  'assessment-reused': 'This transfer was already assessed with other details. No money has moved.',
  'alert-decided': 'This alert has already been decided. Reload to see the decision.',
  'clearing-same-person':
    'You said yourself that this is not the listed person. Nothing changed: another officer has to agree.',
  'alert-withdrawn':
    'The customer cancelled this transfer. No money was sent, what was held is back with them, and nothing is left to decide.',
  'decision-unfit':
    'This alert cannot be ended so, and no money has moved: held money is released or refused, a denied transfer is only noted.',
  'alert-changed': 'This alert changed while you were looking at it. Reload and try again.',
  'alert-owned': 'Another officer holds this alert. Take it over before you decide.',
  'remembering-unfit':
    'There is no name here to remember. Nothing changed: a name is remembered after the money that it held was released.',
  'already-remembered':
    'This is remembered already, or waits for another officer. Nothing changed. Reload to see it.',
  'not-allowed': 'Only a compliance officer can do this.',
  'already-listed': 'This is already on the block list.',
  'list-unavailable':
    'The transfer cannot be checked right now. No money has moved. Try again in a few minutes.',
} as const
