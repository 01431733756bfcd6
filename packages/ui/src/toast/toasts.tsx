'use client'
import { directionOf } from '@corridor/words/languages'
import { useLocale, useWords } from '@corridor/words/react'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { Toaster as Sonner, toast } from 'sonner'
import { showToastsBy } from './waiting-toasts.ts'

/** Over the top edge: at the bottom are the button that goes on and, on a phone, the navigation. */
export function Toasts() {
  const words = useWords('ui')
  const locale = useLocale()
  // an effect of this comes after those of Sonner, which listens by then
  useEffect(() => showToastsBy(({ kind, text }) => toast[kind](text)), [])
  return (
    <Sonner
      dir={directionOf(locale)}
      containerAriaLabel={words('toasts')}
      position="top-center"
      offset="1rem"
      mobileOffset="1rem"
      icons={{
        success: <CircleCheck aria-hidden className="size-5 text-positive" />,
        error: <CircleAlert aria-hidden className="size-5 text-negative" />,
        warning: <TriangleAlert aria-hidden className="size-5 text-caution" />,
        info: <Info aria-hidden className="size-5 text-info" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-item font-sans rounded-card border border-line bg-raised p-card text-support text-ink shadow-float',
          title: 'font-medium',
          description: 'text-ink-soft',
          actionButton: 'ms-auto shrink-0 font-semibold text-accent',
          icon: 'flex shrink-0',
        },
      }}
    />
  )
}
