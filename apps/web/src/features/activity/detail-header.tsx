import type { ActivityKind } from '@corridor/domain/reporting/contract'
import type { WireMoney } from '@corridor/kernel/money'
import { Money, type MoneyProps } from '@corridor/ui/money'
import type { ReactNode } from 'react'
import { ActivityMark } from '../../activity/activity-row.tsx'

export type DetailHeaderProps = {
  kind: ActivityKind
  /** Whose initials; the title says the name. */
  name: string
  title: string
  amount: WireMoney
  direction: 'in' | 'out'
  moneyState?: MoneyProps['state']
  tag: ReactNode
  /** Where it stands, in a sentence. */
  sentence: string
}

/** With whom or what, how much, and where it stands. */
export function DetailHeader(props: DetailHeaderProps) {
  return (
    <header className="flex flex-col items-start gap-item">
      <ActivityMark kind={props.kind} name={props.name} size="large" />
      <h1 className="text-section font-semibold text-balance break-words">{props.title}</h1>
      <p>
        <Money
          value={props.amount}
          direction={props.direction}
          state={props.moneyState}
          className="text-title font-semibold"
        />
      </p>
      <div className="flex flex-col items-start gap-chip">
        {props.tag}
        <p role="status" className="text-ink-soft">
          {props.sentence}
        </p>
      </div>
    </header>
  )
}
