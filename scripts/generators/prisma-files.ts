import { inSpokenWords, pascalCase } from './names.ts'

/** The first schema and migration of a new domain, in step with each other. */
export function prismaFiles(
  domain: string,
  thing: string,
  stamp: string,
): Readonly<Record<string, string>> {
  const table = thing.replaceAll('-', '_')
  return {
    [`prisma/${domain}/schema.prisma`]: `generator client {
  provider            = "prisma-client"
  output              = "../../packages/db/src/clients/${domain}"
  moduleFormat        = "esm"
  importFileExtension = "ts"
}

datasource db {
  provider = "postgresql"
}

/// A ${inSpokenWords(thing)} of a customer.
model ${pascalCase(thing)} {
  id         String   @id(map: "${table}_pkey") @db.Uuid
  customerId String   @map("customer_id") @db.Uuid
  state      String
  createdAt  DateTime @default(now()) @map("created_at") @db.Timestamptz(3)

  @@index([customerId, id], map: "${table}_customer_id_id_idx")
  @@map("${table}")
}
`,
    [`prisma/${domain}/migrations/${stamp}_${table}/migration.sql`]: `CREATE TABLE ${table} (
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  state text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT ${table}_pkey PRIMARY KEY (id),
  CONSTRAINT ${table}_state_check CHECK (state IN ('open', 'closed'))
);
CREATE INDEX ${table}_customer_id_id_idx ON ${table} (customer_id, id);
`,
  }
}
