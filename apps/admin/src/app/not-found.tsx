import { NotFound } from '@corridor/ui/not-found'
import type { Metadata } from 'next'
import { pageWords } from '../page/page-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('admin.shell'))('not-found-title') }
}

export default async function NotFoundPage() {
  const words = await pageWords('admin.shell')
  return <NotFound size="compact" description={words('not-found-detail')} />
}
