import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const unit = new Map(
  readFileSync('deploy/verbatim.service', 'utf8')
    .split('\n')
    .filter((line) => /^\w+=/u.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

describe('The service', () => {
  it('runs as a user of its own, without any right to become another', () => {
    expect(unit.get('User')).toBe('verbatim');
    expect(unit.get('CapabilityBoundingSet')).toBe('');
    for (const name of ['NoNewPrivileges', 'PrivateUsers', 'RestrictSUIDSGID', 'RestrictNamespaces']) {
      expect([name, unit.get(name)]).toEqual([name, 'yes']);
    }
  });

  it('writes in the data folder alone, and not to the models', () => {
    expect(unit.get('ProtectSystem')).toBe('strict');
    expect(unit.get('ProtectHome')).toBe('yes');
    expect(unit.get('ReadWritePaths')).toBe('/opt/verbatim/data');
    expect(unit.get('ReadOnlyPaths')).toBe('/opt/verbatim/data/models');
    expect(unit.get('UMask')).toBe('0077');
  });

  it('is started again after a failure, but not with wrong settings', () => {
    expect(unit.get('Restart')).toBe('on-failure');
    expect(unit.get('RestartPreventExitStatus')).toBe('78');
  });

  it('has longer to end than the bot takes, and its model process is left to it', () => {
    expect(Number(unit.get('TimeoutStopSec'))).toBeGreaterThan(10);
    expect(unit.get('KillMode')).toBe('mixed');
  });

  it('lets Node compile', () => {
    expect(unit.has('MemoryDenyWriteExecute')).toBe(false);
  });

  it('carries no secret', () => {
    expect([...unit.values()].join('\n')).not.toMatch(/TOKEN/u);
  });
});
