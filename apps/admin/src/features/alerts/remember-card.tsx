'use client'
import { Button } from '@corridor/ui/button'
import { StaffTime } from '@corridor/ui/date-time'
import { Tag } from '@corridor/ui/status-tag'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { rememberedMeanings } from './remembered-meanings.ts'
import { type RememberAct, useRemembering } from './use-remembering.ts'

type Alert = ApiOutputs['alerts']['get']

/** Whether the names are remembered as somebody else's: a decision beside the release, with a date and its people. */
export function RememberCard({ alert }: { alert: Alert }) {
  const words = useWords('admin.alerts')
  const { active, acts } = useRemembering(alert)
  const [open, setOpen] = useState<RememberAct | null>(null)
  useHotkeys(
    Object.fromEntries(
      acts.flatMap((act) => (act.hotkey ? [[act.hotkey, () => setOpen(act)]] : [])),
    ),
  )
  const [one] = alert.remembered
  return (
    <div className="flex flex-col gap-item text-table">
      {one ? (
        <RememberedFacts one={one} count={active.length} alert={alert} />
      ) : (
        <p>{words(alert.state === 'released' ? 'nothing-after-release' : 'nothing-remembered')}</p>
      )}
      {acts.length > 0 && (
        <div className="flex flex-wrap gap-chip">
          {acts.map((act) => (
            <Button
              key={act.key}
              size="compact"
              variant={act.tone === 'refuse' ? 'danger' : 'secondary'}
              onClick={() => setOpen(act)}
            >
              {act.label}
            </Button>
          ))}
        </div>
      )}
      {open && (
        <ReasonDialog
          verdict={open}
          onDecide={({ note }) => open.run(note)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

type FactsProps = { one: Alert['remembered'][number]; count: number; alert: Alert }

function RememberedFacts({ one, count, alert }: FactsProps) {
  const words = useWords('admin.alerts')
  const who = (id: string) => alert.rememberedByNames[id] ?? words('by-former-colleague')
  const at = (instant: string) => () => <StaffTime at={instant} />
  return (
    <>
      <p className="flex flex-wrap items-center gap-chip">
        <Tag meaning={rememberedMeanings[one.state]} density="compact">
          {words(`remembered-${one.state}`)}
        </Tag>
        {count > 0 && (
          <span>
            {one.reviewAt
              ? words('remembered-until', { count, until: one.reviewAt.slice(0, 10) })
              : words('remembered-no-date', { count })}
          </span>
        )}
      </p>
      <p>
        {words.rich('remembered-asked', { who: who(one.requestedBy), at: at(one.requestedAt) })}
      </p>
      {one.confirmedBy && one.confirmedAt ? (
        <p>
          {words.rich('remembered-agreed', {
            who: who(one.confirmedBy),
            at: at(one.confirmedAt),
          })}
        </p>
      ) : (
        one.state === 'counts' && <p className="text-ink-soft">{words('remembered-by-one')}</p>
      )}
      {one.note && <p className="whitespace-pre-wrap">{one.note}</p>}
    </>
  )
}
