'use client'
import { ScreenError } from '../failures/screen-error.tsx'

export default function PageError(props: { error: unknown; retry: () => void }) {
  return (
    <main>
      <ScreenError {...props} />
    </main>
  )
}
