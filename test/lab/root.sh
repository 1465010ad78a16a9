#!/bin/sh
# A root of its own for one mail server: this machine's files seen through an overlay, so that whatever is installed or
# written in it stays below FOLDER and the machine itself is not touched. Mail servers of Debian exclude each other; this way
# each has the machine to itself.
#
#   root.sh FOLDER install PACKAGE...   installs from Debian, no service is started
#   root.sh FOLDER run COMMAND...       runs in the root as it was installed, with a network, process table and host name of its
#                                       own; what it writes is in FOLDER/run
#
# Everything that is mounted goes with the last process in it.
set -eu

folder=$1
action=$2
shift 2

if [ "${LAB_INSIDE:-}" != yes ]; then
	export LAB_INSIDE=yes
	case $action in
		install) exec unshare --mount --pid --fork --kill-child "$0" "$folder" install "$@" ;;
		run) exec unshare --mount --pid --fork --kill-child --net --uts --ipc "$0" "$folder" run "$@" ;;
		*) echo "install or run, not $action" >&2; exit 2 ;;
	esac
fi

root=$folder/root
mkdir -p "$folder/installed" "$folder/work" "$root"
case $action in
	install) changes=$folder/installed ;;
	run)
		# A copy, and not a layer on top: layers may not lie in one another.
		changes=$folder/run
		rm -rf "$changes"
		cp -a "$folder/installed" "$changes"
		;;
esac
mount -t overlay overlay -o "lowerdir=/,upperdir=$changes,workdir=$folder/work" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/dev"
mkdir "$root/dev/shm" "$root/dev/pts"
mount -t devpts devpts "$root/dev/pts"
for device in null zero full random urandom tty; do
	touch "$root/dev/$device"
	mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/2 "$root/dev/stderr"

case $action in
	install)
		printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
		chmod 755 "$root/usr/sbin/policy-rc.d"
		export DEBIAN_FRONTEND=noninteractive
		chroot "$root" apt-get update -qq
		chroot "$root" apt-get install -qq --yes --no-install-recommends "$@"
		rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/*
		;;
	run)
		ip link set lo up
		exec chroot "$root" "$@"
		;;
esac
