'use client'
import type { WalletView } from '@corridor/domain/wallets/contract'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import type { AmountProblem } from './amount-checks.ts'

export type SourceProblemProps = {
  problem: Exclude<AmountProblem, { kind: 'blocked' }>
  wallet: WalletView | undefined
  from: CurrencyCode
}

/** Why this amount cannot leave the wallet, under its box. */
export function SourceProblem({ problem, wallet, from }: SourceProblemProps) {
  const words = useWords('web.send')
  const refusals = useWords('errors.transfers')
  if (problem.kind === 'nothing-typed') return words('enter-amount')
  if (problem.kind === 'frozen') return refusals('wallet-blocked')
  return words.rich('insufficient', {
    amount: () => <Money value={wallet?.available ?? problem.missing} />,
    add: (text) => <TextLink href={`/add-money?currency=${from}`}>{text}</TextLink>,
  })
}
