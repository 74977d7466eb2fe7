import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Access } from '@countersign/github-emulator/state/tokens';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';

/** A GitHub App that is installed on a repository. */
export interface InstalledApp {
  /** Its slug: the login of its bot without `[bot]`. */
  readonly slug: string;
  readonly clientId: string;
  readonly privateKey: string;
  /** What its installation was granted: a token may have less and never more. */
  readonly permissions: Readonly<Record<string, Access>>;
}

/** What a run has uploaded. */
export interface Upload {
  readonly run: number;
  readonly name: string;
  /** Texts by the files' last names. */
  readonly files: Readonly<Record<string, string>>;
}

/** A token that was asked for in an App's name. */
export interface GivenToken {
  readonly slug: string;
  readonly permissions: Readonly<Record<string, Access>>;
}

type Answer = { readonly status: number; readonly body: unknown };

/**
 * What GitHub is to the actions of others that the workflows use, and that are replaced by stand-ins here: it keeps the
 * artifacts of runs, and gives tokens to Apps that prove themselves by their key. On the loopback interface alone.
 */
export class Backstage {
  readonly uploads: Upload[] = [];
  readonly tokens: GivenToken[] = [];
  readonly #github: GitHub;
  readonly #repository: Repository;
  readonly #apps: readonly InstalledApp[];
  readonly #server: Server;

  constructor(github: GitHub, repository: Repository, apps: readonly InstalledApp[]) {
    this.#github = github;
    this.#repository = repository;
    this.#apps = apps;
    this.#server = createServer((request, response) => {
      const failed = (error: unknown): Answer => ({ status: 500, body: { message: String(error) } });
      const serve = async (): Promise<void> => {
        const { status, body } = await this.#answer(request).catch(failed);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      void serve();
    });
  }

  /** Starts listening, and resolves to the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => void this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('this server has no port');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const [, kind, id] = (request.url ?? '').split('/');
    const body = await bodyOf(request);
    if (kind === 'artifacts') return this.#upload(Number(id), body as Upload & { readonly overwrite: boolean });
    if (kind === 'app-token') return this.#token(body as Omit<InstalledApp, 'slug'>);
    return { status: 404, body: { message: `there is no ${request.url}` } };
  }

  #upload(id: number, { name, files, overwrite }: Upload & { readonly overwrite: boolean }): Answer {
    const run = this.#runOf(id);
    if (run === undefined) return { status: 404, body: { message: `there is no run ${id}` } };
    const standing = run.artifacts.findIndex((artifact) => artifact.name === name);
    if (standing !== -1 && !overwrite) return { status: 409, body: { message: `${name} is there already` } };
    if (standing !== -1) run.artifacts.splice(standing, 1);
    this.#repository.uploadArtifact(run, { name, content: JSON.stringify(files) });
    this.uploads.push({ run: id, name, files });
    return { status: 201, body: {} };
  }

  #token({ clientId, privateKey, permissions }: Omit<InstalledApp, 'slug'>): Answer {
    const app = this.#apps.find((each) => each.clientId === clientId);
    if (app === undefined) return { status: 404, body: { message: 'Integration not found' } };
    if (app.privateKey !== privateKey)
      return { status: 401, body: { message: 'A JSON web token could not be decoded' } };
    const over = Object.entries(permissions).filter(([name, access]) => !within(access, app.permissions[name]));
    if (over.length > 0) {
      return { status: 422, body: { message: 'The permissions requested are not granted to this installation.' } };
    }
    const { slug } = app;
    this.tokens.push({ slug, permissions });
    const repository = this.#repository;
    const { value } = this.#github.createToken({ kind: 'installation', app: slug, repository, permissions });
    return { status: 201, body: { token: value } };
  }

  #runOf(id: number): WorkflowRun | undefined {
    return this.#repository.runs.find((run) => run.id === id);
  }
}

function within(access: Access, granted: Access | undefined): boolean {
  const order = ['read', 'write', 'admin'];
  return granted !== undefined && order.indexOf(access) <= order.indexOf(granted);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}
