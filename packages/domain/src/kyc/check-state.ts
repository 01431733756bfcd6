import type { CheckState, NextStep } from './contract.ts'

const allowed: Readonly<Record<CheckState, readonly CheckState[]>> = {
  draft: ['submitted'],
  submitted: ['approved', 'refused', 'in-review'],
  'in-review': ['approved', 'refused', 'more-needed'],
  'more-needed': ['submitted'],
  approved: [],
  refused: [],
}

export function canCheckBecome(from: CheckState, to: CheckState): boolean {
  return allowed[from].includes(to)
}

/** States in which the customer can change details and documents. */
export function isEditable(state: CheckState): boolean {
  return state === 'draft' || state === 'more-needed'
}

export function isOpen(state: CheckState): boolean {
  return state !== 'approved' && state !== 'refused'
}

/** After so many refusals a person at support has to look. */
export const maxRefusals = 3

/** What the customer does next. */
export function nextStepOf(input: {
  state: CheckState | 'none'
  hasDetails: boolean
  hasDocuments: boolean
  refusals: number
}): NextStep {
  switch (input.state) {
    case 'approved':
      return 'none'
    case 'submitted':
    case 'in-review':
      return 'wait'
    case 'refused':
      return input.refusals >= maxRefusals ? 'contact-support' : 'declare-details'
    case 'none':
    case 'draft':
    case 'more-needed':
      if (!input.hasDetails) return 'declare-details'
      return input.hasDocuments ? 'submit' : 'upload-document'
  }
}

/** Refusals since the last approval. */
export function refusalsIn(newestFirst: readonly { readonly state: CheckState }[]): number {
  const approved = newestFirst.findIndex((check) => check.state === 'approved')
  const since = approved < 0 ? newestFirst : newestFirst.slice(0, approved)
  return since.filter((check) => check.state === 'refused').length
}
