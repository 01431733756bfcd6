'use client'
import { Brand } from '@corridor/ui/brand'
import { useDates } from '@corridor/ui/date-time'
import { type Definition, DefinitionList } from '@corridor/ui/definition-list'
import { useWords } from '@corridor/words/react'

export type ReceiptPaperProps = {
  title: string
  /** Where it stood when the receipt was made. */
  standing: string
  number: string
  /** ISO time that it is dated by. */
  at: string
  parties: readonly (Definition | false | null | undefined)[]
  amounts: readonly Definition[]
}

/** The sheet: what, who, how much, in black on white when it is printed. */
export function ReceiptPaper(props: ReceiptPaperProps) {
  const words = useWords('web.activity')
  const { calendarDate } = useDates()
  return (
    <article
      aria-label={props.title}
      className="mx-auto flex w-full max-w-flow flex-col gap-section rounded-card border border-line bg-card p-screen sm:p-section print:max-w-none print:border-0 print:p-0"
    >
      <header className="flex items-start justify-between gap-card">
        <Brand />
        <p className="text-end text-support text-ink-soft">
          {calendarDate(new Date(props.at), { timeZone: 'UTC' })}
        </p>
      </header>
      <div>
        <h2 className="text-section font-semibold">{props.title}</h2>
        <p className="text-support text-ink-soft">{props.standing}</p>
      </div>
      <DefinitionList isDivided items={props.amounts} />
      <DefinitionList isDivided className="text-support" items={props.parties} />
      <footer className="text-caption text-ink-muted">
        <p>
          {words.rich('paper-number', {
            number: () => (
              <bdi dir="ltr" className="font-mono break-all">
                {props.number}
              </bdi>
            ),
          })}
        </p>
        <p>{words('paper-small-print')}</p>
      </footer>
    </article>
  )
}
