// The web worker host has no `node:assert/strict`; the package of the same shape stands in for it.
module.exports = require('assert/').strict;
