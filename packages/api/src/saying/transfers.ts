import type {
  CodedStep,
  CodedTransfer,
  SendWarning,
  SendWarningView,
  TransferView,
} from '@corridor/domain/transfers/contract'
import type { Locale } from '@corridor/words/languages'
import { type Speaker, wordsOf } from '@corridor/words/words-of'

type Words = Pick<TransferView, 'stateWord' | 'sentence' | 'steps'>
type Say = Speaker<'standing.transfers'>

/** A view of a transfer with the words that go with its codes. */
export type Said<T extends CodedTransfer> = Omit<T, 'steps'> & Words

/** A transfer with the words of its state and steps. */
export function sayTransfer<T extends CodedTransfer>(locale: Locale, transfer: T): Said<T> {
  const words = wordsOf(locale, 'standing.transfers')
  const { steps, ...rest } = transfer
  const said: Words = {
    stateWord: words(`state-${transfer.state}`),
    sentence: sentenceOf(locale, transfer),
    steps: steps.map((step) => ({ ...step, label: labelOf(words, transfer, step) })),
  }
  return { ...rest, ...recipientOf(words, transfer), ...said }
}

/** What to point out before money moves. */
export function sayWarning(locale: Locale, code: SendWarning): SendWarningView {
  return { code, sentence: wordsOf(locale, 'standing.transfers')(`warning-${code}`) }
}

/** Whoever converts pays nobody else: the words for that are the reader's. */
function recipientOf(words: Say, { kind, target }: CodedTransfer) {
  if (kind !== 'conversion') return {}
  const recipientDetail = words('own-wallet-detail', { currency: target.currency })
  return { recipientName: words('own-wallet'), recipientDetail }
}

/** Where the money is, and of some failures why: on whose side it lies, and what to do. */
function sentenceOf(locale: Locale, { state, failureCode }: CodedTransfer): string {
  if (state === 'failed' && failureCode === 'transfers.recipient-unavailable') {
    return wordsOf(locale, 'errors.transfers')('recipient-unavailable')
  }
  if (state === 'failed' && failureCode === 'transfers.conversion-unavailable') {
    return wordsOf(locale, 'errors.transfers')('conversion-unavailable')
  }
  return wordsOf(locale, 'standing.transfers')(`sentence-${state}`)
}

/** The past for what happened, and the rest as what is to come. */
function labelOf(words: Say, { kind, state }: CodedTransfer, step: CodedStep): string {
  const { key } = step
  switch (key) {
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'bounced':
    case 'refunded':
      return words(`step-${key}`)
    default:
      if (step.state === 'current' && state === 'in-review') return words('step-being-checked')
      if (step.state !== 'done') return words(`step-next-${key}`)
      return key === 'set-up' && kind === 'conversion'
        ? words('step-done-set-up-conversion')
        : words(`step-done-${key}`)
  }
}
