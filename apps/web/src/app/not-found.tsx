import { NotFound } from '@corridor/ui/not-found'
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFoundPage() {
  return (
    <NotFound
      size="small"
      description="The link may be old, or what it led to is not yours to see."
    />
  )
}
