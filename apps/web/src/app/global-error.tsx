'use client'
import { ScreenError } from '../shell/screen-error.tsx'
import './globals.css'

/** Stands in for the whole document when the root layout itself broke. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something broke · Corridor</title>
        <main>
          <ScreenError {...props} />
        </main>
      </body>
    </html>
  )
}
