import { NotFound } from '@corridor/ui/not-found'
import type { Metadata } from 'next'
import { pageWords } from '../shell/page-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageWords('web.shell'))('not-found') }
}

export default async function NotFoundPage() {
  const words = await pageWords('web.shell')
  return <NotFound size="small" description={words('not-found-why')} />
}
