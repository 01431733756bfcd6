'use client'
import { useWords } from '@corridor/words/react'
import { Clock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { cn } from '../class-names/index.tsx'
import { remainingInWords } from './words.ts'

export type CountdownProps = {
  /** ISO time at which it ends, by the server. */
  until: string
  /** The sentence around what is left: `(left) => words('rate-held', { left })`. */
  sentence: (left: string) => string
  endedText: string
  /** Called once when it ends. */
  onEnd?: () => void
  className?: string
}

/** How long a quote is held, in words; said aloud only when the words change. */
export function Countdown({ until, sentence, endedText, onEnd, className }: CountdownProps) {
  const words = useWords('ui')
  const [leftMs, setLeftMs] = useState(() => new Date(until).getTime() - Date.now())
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    const endsAt = new Date(until).getTime()
    const timer = setInterval(tick, 1000)
    function tick() {
      const left = endsAt - Date.now()
      setLeftMs(left)
      if (left > 0) return
      clearInterval(timer)
      end.current?.()
    }
    return () => clearInterval(timer)
  }, [until])
  const isEnded = leftMs <= 0
  return (
    <p
      role="timer"
      aria-live={leftMs < 120_000 ? 'polite' : 'off'}
      suppressHydrationWarning
      className={cn(
        'flex items-center gap-chip text-support',
        isEnded || leftMs < 120_000 ? 'text-caution' : 'text-ink-soft',
        className,
      )}
    >
      <Clock aria-hidden className="size-4 shrink-0" />
      {isEnded ? endedText : sentence(remainingInWords(leftMs, words))}
    </p>
  )
}
