/** Names of the features in the order of `pageFeatures`, for the trainer and the traces; not shipped. */
export const FEATURE_NAMES: readonly string[] = [
  ...'depth dashes lastLength digitShare dated query forumAddress docsAddress shopAddress serviceAddress listAddress storyAddress'.split(
    ' ',
  ),
  ...'ogType metaDates metaAuthors description metaSections ldArticle ldForum ldShop ldFirm ldPosted docsMaker forumMaker bodySingle bodyListing'.split(
    ' ',
  ),
  ...'words long meanLong longest short longShare items itemShare commas best bestShare parents run runShare runHeadings perHeading headings linkedHeadings linkedShare headingLength anchoredHeadings h1 headlineWords titleWords afterHeadline pre code time article form input textarea button select figure table blockquote img iframe dt voice asks question'.split(
    ' ',
  ),
  ...'links inside longLinks pictureLinks linkDensity share tel users edit cart tags authorLinks contact price byline comment card post sidebar social buttons dates entry hero related navLinks mainText sections paged itemArticle'.split(
    ' ',
  ),
];
