/** When money arrives, and what there is to know about a rate. */
export const ratesAndDates = {
  'arrives-now': 'Arrives in seconds',
  'arrives-minutes': 'Arrives within {minutes, plural, one {# minute} other {# minutes}}',
  'arrives-hours': 'Arrives within {hours, plural, =1 {an hour} other {# hours}}',
  'arrives-by': 'Arrives by {day}',
  'arrives-expected': 'Expected by {day}; a local bank holiday may add a day',
  'when-now': 'in seconds',
  'when-minutes': 'within {minutes, plural, one {# minute} other {# minutes}}',
  'when-hours': 'within {hours, plural, =1 {an hour} other {# hours}}',
  'when-by': 'by {day}',
  'when-expected': 'by {day}; a local bank holiday may add a day',
  'below-minimum': 'The least that can be sent this way is {limit}.',
  'above-maximum': 'The most that can be sent this way at once is {limit}.',
  'rate-indicative': 'This is an indicative rate of {day}, not a published one.',
  'rate-dated': 'This demo uses the published rates of {day}.',
  'rate-pegged': 'One of these currencies has a fixed rate to the US dollar, which we follow.',
} as const
