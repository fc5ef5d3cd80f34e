namespace LabGovernance.Policy.Redlines;

/// <summary>Disks, partitions, pools, volumes and backups.</summary>
internal static class StorageRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new WrittenPathRule(
            "device",
            Effect.Redline,
            "This writes straight onto a disk or a kernel device.",
            "Restore into a file or a new volume, and attach that.",
            (written, _) => ProtectedFiles.IsDevice(written.Path)),
        new ShapeRule(
            "disk-format",
            Effect.Redline,
            "This wipes or formats a disk, a partition or a file beyond recovery.",
            "Do it by hand at the console with the disk's serial number in view: lsblk -o NAME,SERIAL,SIZE,MOUNTPOINT.",
            "mkfs*", "mke2fs", "mkswap", "mkdosfs", "mkntfs", "newfs*", "shred", "wipefs -a|--all", "wipefs -o|--offset", "blkdiscard", "scrub", "nwipe", "badblocks -w",
            "sgdisk -Z|--zap-all", "sgdisk --zap", "sgdisk -o|--clear", "sgdisk -d|--delete", "sfdisk --delete", "sfdisk --wipe*",
            "parted mklabel|mktable|rm|mkpart|resizepart", "parted +mklabel|mktable|rm|mkpart",
            "cryptsetup luksFormat|luksErase|erase|luksRemoveKey|luksKillSlot|reencrypt", "mdadm --zero-superblock", "mdadm --stop", "mdadm -f|--fail", "mdadm -C|--create",
            "hdparm --security-erase*", "hdparm --trim-sector-ranges*", "nvme format|sanitize|delete-ns", "diskutil eraseDisk|eraseVolume|zeroDisk", "gpart destroy|delete"),
        new ShapeRule(
            "disk-edit",
            Effect.Deny,
            "This edits a partition table.",
            "Show it first (fdisk -l, sfdisk --dump) and change it by hand at the console.",
            "fdisk +/dev/*", "cfdisk", "cgdisk", "gdisk", "sfdisk +/dev/*", "parted +/dev/*", "sgdisk +/dev/*"),
        new ShapeRule(
            "volume-destroy",
            Effect.Redline,
            "This destroys a volume, a pool or a snapshot.",
            "Rename it out of the way and keep it for a week: zfs rename pool/data pool/old-data.",
            "ha os datadisk wipe", "zfs destroy", "zpool destroy|labelclear|remove", "zfs rollback -r", "zfs rollback -R", "zfs receive|recv -F", "zpool create -f", "lvremove", "vgremove", "pvremove",
            "lvm lvremove|vgremove|pvremove", "lvreduce", "btrfs subvolume delete", "bcachefs format", "qm destroy|delsnapshot", "pct destroy|delsnapshot",
            "pvesm free|remove", "pvesh delete", "virsh undefine --remove-all-storage", "virsh undefine --storage", "virsh vol-delete|vol-wipe|pool-delete|snapshot-delete",
            "lxc delete", "incus delete", "vagrant destroy", "terraform|tofu destroy", "terraform|tofu apply -destroy", "rbd rm|remove|purge", "ceph osd purge|destroy",
            "ceph osd pool delete", "kubectl delete ns|namespace|pv|pvc|namespaces|persistentvolume*", "kubectl delete --all"),
        new ShapeRule(
            "backup-destroy",
            Effect.Redline,
            "This destroys backups.",
            "Let the retention job prune; to see what it would take: restic forget --dry-run.",
            "ha backups remove", "proxmox-backup-client prune|forget", "proxmox-backup-manager remove", "restic prune", "restic forget --prune", "borg delete|prune|compact", "rclone purge|delete",
            "duplicity remove-older-than|remove-all-but-n-full", "kopia snapshot delete", "tmutil delete", "vzdump --remove"),
        new ShapeRule(
            "rollback",
            Effect.Ask,
            "This goes back to a snapshot, and everything since then is lost.",
            "Snapshot the present state first, or clone the snapshot and look at it beside.",
            "zfs rollback", "qm rollback", "pct rollback", "virsh snapshot-revert", "lxc|incus restore", "lvconvert --merge"),
        new ShapeRule(
            "mounts",
            Effect.Ask,
            "This changes which file systems are mounted, and services lose the ground under them.",
            "Stop what uses the one file system (fuser -vm PATH), then unmount just that.",
            "umount -a|--all", "umount -l|--lazy", "umount -f|--force", "mount +remount*", "swapoff -a", "zpool export", "zfs unmount|umount -a"),
        new ShapeRule(
            "backup-forget",
            Effect.Deny,
            "This takes backups off the record.",
            "See what it would take first: restic forget --dry-run.",
            "restic forget", "rclone sync", "proxmox-backup-client snapshot forget"),
    ];
}
