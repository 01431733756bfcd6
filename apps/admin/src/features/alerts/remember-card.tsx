'use client'
import { Button } from '@corridor/ui/button'
import { StaffTime } from '@corridor/ui/date-time'
import { Tag } from '@corridor/ui/status-tag'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { ReasonDialog } from '@corridor/ui/verdict-bar'
import { useState } from 'react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { rememberedWords, untilText } from './remembered-words.ts'
import { type RememberAct, useRemembering } from './use-remembering.ts'

type Alert = ApiOutputs['alerts']['get']

/** Whether the names are remembered as somebody else's: a decision beside the release, with a date and its people. */
export function RememberCard({ alert }: { alert: Alert }) {
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
        <p>
          {alert.state === 'released'
            ? 'The release let this one transfer go. The next one with this name is held again, unless the name is remembered.'
            : 'Nothing is remembered. That can be decided once the money is released.'}
        </p>
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
  const nameOf = (id: string) => alert.rememberedByNames[id] ?? 'A former colleague'
  const { meaning, word } = rememberedWords[one.state]
  return (
    <>
      <p className="flex flex-wrap items-center gap-chip">
        <Tag meaning={meaning} density="compact">
          {word}
        </Tag>
        {count > 0 && (
          <span>
            {count} listed {count === 1 ? 'party' : 'parties'}, until {untilText(one.reviewAt)}
          </span>
        )}
      </p>
      <p>
        Asked for by {nameOf(one.requestedBy)} · <StaffTime at={one.requestedAt} />
      </p>
      {one.confirmedBy && one.confirmedAt ? (
        <p>
          Agreed by {nameOf(one.confirmedBy)} · <StaffTime at={one.confirmedAt} />
        </p>
      ) : (
        one.state === 'counts' && <p className="text-ink-soft">Remembered by one officer.</p>
      )}
      {one.note && <p className="whitespace-pre-wrap">{one.note}</p>}
    </>
  )
}
