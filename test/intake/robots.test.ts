import { describe, expect, it } from 'vitest';
import { parseRobotRules } from '../../src/intake/robots.js';

const PAGE = 'https://courier.example/news/bridge';
const rulesOf = (content: string) => parseRobotRules('https://courier.example/robots.txt', content);

describe('The rules of a site', () => {
  it.each([
    ['', true],
    ['User-agent: *\nDisallow: /private', true],
    ['User-agent: *\nDisallow: /', false],
    ['User-agent: *\nDisallow: /news/\nAllow: /news/bridge', true],
    ['User-agent: other\nDisallow: /', true],
    ['User-agent: verbatim\nDisallow: /news', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Verbatim\nDisallow:', true],
    ['<html>No such page</html>', true],
  ])('%j let the bot read a story: %s', (content, isAllowed) => {
    expect(rulesOf(content).isAllowed(PAGE)).toBe(isAllowed);
  });

  it('allow nothing where they would take too long to compare', () => {
    const patterns = Array.from({ length: 300 }, () => `Disallow: /${'*b'.repeat(500)}`);
    expect(rulesOf(['User-agent: *', ...patterns].join('\n')).isAllowed(PAGE)).toBe(false);
  });

  it('say how long to wait between two requests', () => {
    expect(rulesOf('User-agent: *\nCrawl-delay: 5').delayMs).toBe(5_000);
    expect(rulesOf('User-agent: *\nDisallow:').delayMs).toBe(0);
  });
});
