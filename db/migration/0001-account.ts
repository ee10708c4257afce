/** People who sign in, in the tables that better-auth expects; a test asserts that it wants nothing more. */
import { type Kysely, sql } from 'kysely'
import { engineOf } from '../engine.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null,
      "image" text, "createdAt" date not null, "updatedAt" date not null, "username" text unique, "displayUsername" text,
      "twoFactorEnabled" integer, "role" text not null, "disabledAt" text)`,
    `create table "session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null,
      "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade)`,
    `create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null)`,
    `create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null,
      "createdAt" date not null, "updatedAt" date not null)`,
    `create table "twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null,
      "userId" text not null references "user" ("id") on delete cascade, "verified" integer, "failedVerificationCount" integer, "lockedUntil" date)`,
    `create table "rateLimit" ("id" text not null primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null)`,
    `create index "session_of_user" on "session" ("userId")`,
    `create index "account_of_user" on "account" ("userId")`,
    `create index "verification_by_identifier" on "verification" ("identifier")`,
    `create index "twoFactor_by_secret" on "twoFactor" ("secret")`,
    `create index "twoFactor_of_user" on "twoFactor" ("userId")`,
  ]
  // An instant is a text on both engines; SQLite keeps it as one under any name of a type.
  const typed = (statement: string) => (engineOf(db) === 'sqlite' ? statement : statement.replaceAll(/\bdate\b/g, 'text'))
  for (const statement of statements) await sql.raw(typed(statement)).execute(db)
}
