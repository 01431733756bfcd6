'use client'
import { cn } from '@corridor/ui/class-names'
import { languages } from '@corridor/words/languages'
import { useWords } from '@corridor/words/react'
import type { LanguageHere } from './use-language.ts'

/** The languages, each by its own name: below the way in, and in one's account. */
export function LanguageChoice({ here }: { here: LanguageHere }) {
  const words = useWords('admin.shell')
  const { language, all, choose } = here
  return (
    <nav aria-label={words('language')}>
      <ul className="flex flex-wrap gap-chip">
        {all.map((code) => (
          <li key={code}>
            <button
              type="button"
              lang={code}
              dir={languages[code].direction}
              aria-current={code === language ? 'true' : undefined}
              onClick={() => choose(code)}
              className={cn(
                'h-compact rounded-input px-chip text-table text-ink-soft hover:bg-hover hover:text-ink',
                code === language && 'font-medium text-ink',
              )}
            >
              {languages[code].ownName}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
