# What a Postfix log says, counted another way: by fields and words of each line, without knowing any format.
/ status=sent / { sent++ }
/ status=deferred / { deferred++; failure() }
/ status=bounced / { bounced++; failure() }
/ status=expired/ { expired++; failure() }
/: NOQUEUE: reject: / { rejected++ }

# One group a kind, enhanced code and recipient's domain.
function failure(    at, to, code) {
	if (match($0, /to=<[^>]*>/)) {
		to = substr($0, RSTART + 4, RLENGTH - 5)
		at = index(to, "@")
	}
	code = match($0, /dsn=[0-9.]*/) ? substr($0, RSTART, RLENGTH) : ""
	groups[code " " substr(to, at + 1)]++
}

END {
	for (group in groups) {
		distinct++
	}
	printf "%d sent, %d deferred, %d bounced, %d expired, %d rejected, %d groups\n", sent, deferred, bounced, expired, rejected, distinct
}
