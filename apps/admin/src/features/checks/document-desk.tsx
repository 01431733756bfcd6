'use client'
import { EmptyState } from '@corridor/ui/empty-state'
import { Tabs } from '@corridor/ui/tabs'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { DocumentViewer } from './document-viewer.tsx'

type Documents = ApiOutputs['checks']['get']['documents']

/** The documents of a check, one at a time; [ and ] change between them. */
export function DocumentDesk({ documents }: { documents: Documents }) {
  const words = useWords('admin.checks')
  const [openId, setOpenId] = useState('')
  const open = documents.find((one) => one.documentId === openId) ?? documents[0]
  function step(by: number) {
    const index = documents.findIndex((one) => one.documentId === open?.documentId)
    const next = documents[index + by]
    if (next) setOpenId(next.documentId)
  }
  useHotkeys({ '[': () => step(-1), ']': () => step(1) })
  if (!open) {
    return (
      <EmptyState
        density="compact"
        title={words('no-document')}
        description={words('no-document-detail')}
        className="rounded-card border border-line"
      />
    )
  }
  return (
    <div className="flex min-w-0 flex-col gap-chip">
      <Tabs
        label={words('documents')}
        density="compact"
        value={open.documentId}
        onValueChange={setOpenId}
        items={documents.map((one) => ({
          value: one.documentId,
          label: words(`document-${one.kind}-${one.side}`),
        }))}
      />
      <DocumentViewer
        key={open.documentId}
        document={open}
        label={words(`document-${open.kind}-${open.side}`)}
      />
    </div>
  )
}
