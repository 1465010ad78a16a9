# What an Exim main log says, counted another way: by the third field of each line.
$4 == "=>" || $4 == "->" { sent++ }
$4 == "==" { deferred++ }
$4 == "**" { bounced++ }
/ rejected RCPT / { rejected++ }
END { printf "%d sent, %d deferred, %d bounced, 0 expired, %d rejected\n", sent, deferred, bounced, rejected }
