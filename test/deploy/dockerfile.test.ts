import { existsSync, readFileSync } from 'node:fs';
import { type Copy, type Dockerfile, DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync('Dockerfile', 'utf8');
const dockerfile: Dockerfile = DockerfileParser.parse(text);
const instructions = dockerfile.getInstructions();
const ignored = readFileSync('.dockerignore', 'utf8').trim().split('\n');

/** The arguments of an instruction's last occurrence. */
function last(keyword: string): string | null {
  return instructions.findLast((each) => each.getKeyword() === keyword)?.getArgumentsContent() ?? null;
}

/** What is copied from the repository. */
const copied = dockerfile
  .getCOPYs()
  .filter((copy: Copy) => copy.getFlags().length === 0)
  .flatMap((copy) => copy.getArguments().slice(0, -1))
  .map((argument) => argument.getValue());

describe('The Dockerfile', () => {
  it('has no fault that a linter finds', () => {
    expect(validate(text).map(({ message, range }) => [range.start.line + 1, message])).toEqual([]);
  });

  it('builds in one stage and runs in another, on the same release of Node', () => {
    expect(dockerfile.getFROMs().map((from) => [from.getImage(), from.getBuildStage()])).toEqual([
      ['node:24-slim', 'build'],
      ['node:24-slim', null],
    ]);
  });

  it('runs as a user without rights', () => {
    expect(last('USER')).toBe('1000:1000');
  });

  it('has a health check, and gets the signals of Docker itself', () => {
    expect(last('HEALTHCHECK')).toMatch(/CMD \["node", "dist\/scripts\/health\.js"\]$/u);
    expect(last('CMD')).toBe('["node", "dist/src/main.js"]');
    expect(instructions.some((each) => each.getKeyword() === 'ENTRYPOINT')).toBe(false);
  });

  it('copies names that are there and are not kept from it', () => {
    expect(copied.length).toBeGreaterThan(8);
    expect(copied.filter((name) => !existsSync(name))).toEqual([]);
    expect(
      copied.filter((name) => ignored.some((each) => name === each || name.startsWith(`${each}/`))),
    ).toEqual([]);
  });

  it('never copies everything, nor settings, nor state', () => {
    for (const name of copied) expect(name).not.toMatch(/^(?:\.|\*|data|data\/(?:state|index)|\.env.*)$/u);
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', 'node_modules', 'data/state']));
  });

  it('puts no secret into the image', () => {
    expect(text).not.toMatch(/TOKEN|SECRET|PASSWORD/iu);
    expect(dockerfile.getARGs()).toEqual([]);
  });
});

describe('compose.yaml', () => {
  const { services, volumes } = parse(readFileSync('compose.yaml', 'utf8')) as {
    services: Record<string, Record<string, unknown>>;
    volumes: Record<string, unknown>;
  };
  const service = services['verbatim'] ?? {};

  it('gives the container the least it needs', () => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      init: true,
    });
    expect(service['privileged']).toBeUndefined();
    expect(service['ports']).toBeUndefined();
  });

  it('keeps what the bot writes outside of the container', () => {
    const mounts = (service['volumes'] as string[]).map((each) => each.split(':'));
    const written = ['/app/data/articles', '/app/data/state', '/app/data/index', '/app/backups'];
    expect(mounts.map(([, target]) => target).sort()).toEqual(written.sort());
    const named = mounts.map(([source = '']) => source).filter((source) => !source.startsWith('.'));
    expect(named.sort()).toEqual(Object.keys(volumes).sort());
    expect(JSON.parse(last('VOLUME') ?? '[]')).toEqual(
      expect.not.arrayContaining(['/app/backups']) as unknown,
    );
  });

  it('waits longer for the end than the bot takes', () => {
    expect(Number(/^(\d+)s$/u.exec(String(service['stop_grace_period']))?.[1])).toBeGreaterThan(10);
  });
});
