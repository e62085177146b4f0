import { describe, expect, it } from 'vitest';
import { canonicalUrl, storyKey, withoutTracking } from '../../../src/article/folder/storyUrl.js';

describe('Two addresses of one story', () => {
  const key = storyKey('https://courier.example/news/bridge?id=3');
  it.each([
    'http://courier.example/news/bridge?id=3',
    'https://www.courier.example/news/bridge/?id=3',
    'https://courier.example:443/news/bridge?id=3#comments',
    'https://courier.example/news/bridge?utm_source=rss&id=3&fbclid=x',
    'HTTPS://COURIER.example/news/bridge?id=3&at_medium=RSS&at_campaign=RSS',
  ])('are alike: %s', (address) => {
    expect(storyKey(address)).toBe(key);
  });

  it.each([
    'https://courier.example/news/bridge?id=4',
    'https://courier.example/news/bridge',
    'https://gazette.example/news/bridge?id=3',
    'https://courier.example/news/Bridge?id=3',
  ])('are not alike: %s', (address) => {
    expect(storyKey(address)).not.toBe(key);
  });

  it.each([null, '', 'bridge', 'mailto:a@courier.example'])('are not %j', (address) => {
    expect(storyKey(address)).toBeNull();
  });
});

describe('The address of a story', () => {
  it('has no tracking, but a fragment that names the page', () => {
    expect(withoutTracking('https://courier.example/b?utm_medium=x&p=1#top')).toBe(
      'https://courier.example/b?p=1',
    );
    expect(withoutTracking('https://courier.example/#!/b')).toBe('https://courier.example/#!/b');
  });

  it('is the one that its page gives itself', () => {
    const found = 'https://gazette.example/wire/7';
    expect(canonicalUrl(found, 'https://courier.example/b?utm_source=x')).toBe('https://courier.example/b');
    expect(canonicalUrl(found, null)).toBe(found);
    // Some sites name their front page on every page.
    expect(canonicalUrl(found, 'https://gazette.example/')).toBe(found);
  });
});
