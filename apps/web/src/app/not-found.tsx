import { NotFound } from '@corridor/ui/not-found'
import type { Metadata } from 'next'
import { pageWords } from '../page/page-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('web.problems'))('not-found-title') }
}

export default async function NotFoundPage() {
  const words = await pageWords('web.problems')
  return <NotFound size="small" description={words('not-found-detail')} />
}
