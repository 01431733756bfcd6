'use client'
import { BrokenDocument } from '@corridor/ui/broken-document'
import { brokenPage } from '@corridor/words/broken-page'
import './globals.css'

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return <BrokenDocument words={brokenPage.web} error={error} onRetry={retry} />
}
