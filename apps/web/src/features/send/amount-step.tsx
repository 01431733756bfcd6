'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { Button } from '@corridor/ui/button'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { AmountPair } from '../../prices/amount-pair.tsx'
import { typedMoney } from '../../prices/price-ask.ts'
import { PriceLines, PriceNotices } from '../../prices/price-lines.tsx'
import { usePrice } from '../../prices/use-price.ts'
import { WayChoice } from '../../prices/way-choice.tsx'
import { useApi } from '../../trpc/client.ts'
import { amountProblem } from './amount-checks.ts'
import { RecipientCard } from './recipient-card.tsx'
import type { SendDraft } from './send-draft.ts'
import { brokenLimit, LimitLine, useSendLimits } from './send-limits.tsx'
import { SourceProblem } from './source-problem.tsx'
import { VerifyNotice } from './verify-notice.tsx'

export type AmountStepProps = {
  draft: SendDraft
  wallets: readonly WalletView[]
  recipient: RecipientView | undefined
  /** The address named somebody who was removed, or never was. */
  isRecipientLost: boolean
  onNext: (draft: SendDraft) => void
  onRecipient: (draft: SendDraft) => void
}

/** How much, from which wallet, into which currency: with fee, rate, arrival, balance and limits in view. */
export function AmountStep(props: AmountStepProps) {
  const words = useWords('web.send')
  const { draft, wallets, recipient } = props
  const [ask, setAsk] = useState(draft.ask)
  const [isAsked, setIsAsked] = useState(false)
  const priced = usePrice(ask)
  const limits = useSendLimits()
  const typed = typedMoney(ask)
  const wallet = wallets.find((one) => one.currency === ask.from)
  const price = priced.isPending || priced.isNominal ? undefined : priced.price
  const source = ask.fixed === 'source' ? typed : price?.source
  const problem = amountProblem({ typed, wallet, price, source: source ?? undefined })
  const limit = brokenLimit(limits, source)
  const codes = useTargetCodes(ask.way)

  function goOn(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (problem || limit || priced.error) return
    props.onNext({ ...draft, ask })
  }
  return (
    <form noValidate onSubmit={goOn} className="flex flex-col gap-card">
      <VerifyNotice />
      {props.isRecipientLost && <Notice meaning="caution">{words('recipient-lost')}</Notice>}
      {recipient ? (
        <RecipientCard
          recipient={recipient}
          onChange={() => props.onRecipient({ ...draft, ask })}
        />
      ) : (
        <WayChoice way={ask.way} onWay={(way) => setAsk({ ...ask, way })} />
      )}
      <AmountPair
        ask={ask}
        onAsk={setAsk}
        priced={priced}
        hasFocus
        labels={{
          source: words('you-send'),
          target: recipient ? words('they-get') : words('recipient-gets'),
        }}
        sourceCodes={wallets.map((one) => one.currency)}
        targetCodes={codes}
        ownCodes={wallets.map((one) => one.currency)}
        isTargetSet={recipient?.kind === 'bank'}
        targetError={problem?.kind === 'blocked' && problem.text}
        sourceHint={
          <>
            {wallet && words.rich('balance', { amount: () => <Money value={wallet.available} /> })}
            <LimitLine limit={limits[0]} />
          </>
        }
        sourceError={
          problem && problem.kind !== 'blocked'
            ? (isAsked || problem.kind !== 'nothing-typed') && (
                <SourceProblem problem={problem} wallet={wallet} from={ask.from} />
              )
            : limit
              ? words('over-limit')
              : priced.error?.message
        }
      />
      <PriceLines price={priced.price} isNominal={priced.isNominal} isPending={priced.isPending} />
      <PriceNotices price={price} isBlockSaid />
      <Button type="submit" width="full">
        {recipient ? words('review') : words('choose-recipient')}
      </Button>
    </form>
  )
}

/** Where a bank account can be paid; every wallet currency where it stays here. */
function useTargetCodes(way: 'bank' | 'internal'): string[] | undefined {
  const { data } = useQuery(useApi().fx.listCorridors.queryOptions())
  if (way === 'internal' || !data) return undefined
  return [...new Set(data.map((corridor) => corridor.currency))]
}
