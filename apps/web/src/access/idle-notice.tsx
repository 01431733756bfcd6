'use client'
import { Button } from '@corridor/ui/button'
import { Countdown } from '@corridor/ui/countdown'
import { Dialog } from '@corridor/ui/dialog'
import { useWords } from '@corridor/words/react'
import { useEffect } from 'react'
import { useIdle } from './use-idle.ts'
import { signOutAndLeave } from './use-sign-out.ts'

/** Says a minute ahead that the session is about to end, and ends it when nobody answers. */
export function IdleNotice({ idleInMs }: { idleInMs: number }) {
  const words = useWords('web.shell')
  const { state, endsAt, stay } = useIdle(idleInMs)
  const isOver = state === 'over'
  useEffect(() => {
    if (isOver) void signOutAndLeave('idle')
  }, [isOver])
  return (
    <Dialog
      isOpen={state !== 'in-use'}
      onOpenChange={(isOpen) => {
        if (!isOpen) stay()
      }}
      title={words('idle-title')}
      footer={
        <Button size="small" disabled={isOver} onClick={stay}>
          {words('idle-stay')}
        </Button>
      }
    >
      <Countdown
        until={endsAt}
        sentence={(left) => words('idle-left', { left })}
        endedText={words('idle-over')}
      />
    </Dialog>
  )
}
