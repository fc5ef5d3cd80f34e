namespace LabGovernance.Policy.Redlines;

/// <summary>Disks, partitions and what they are mounted as.</summary>
internal static class DiskRules
{
    private const string AtConsole = "Do it by hand at the console with the disk's serial number in view: lsblk -o NAME,SERIAL,SIZE,MOUNTPOINT.";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new WrittenPathRule(
            "device",
            Effect.Redline,
            "This writes straight onto a disk or a kernel device.",
            "Restore into a file or a new volume, and attach that.",
            (written, _) => ProtectedFiles.IsDevice(written.Path)),
        new ShapeRule(
            "disk-format", Effect.Redline, "This wipes or formats a disk, a partition or a file beyond recovery.", AtConsole,
            "mkfs*", "mke2fs", "mkswap", "mkdosfs", "mkntfs", "mkexfatfs", "mkreiserfs", "mkudffs", "mkisofs -o=/dev/*", "mkhfs*", "newfs*", "shred", "wipe", "scrub", "nwipe", "dban", "srm",
            "wipefs -a|--all", "wipefs -o|--offset", "wipefs --al", "blkdiscard", "fallocate -p|--punch-hole +/dev/*", "badblocks -w", "badblocks -n",
            "sgdisk -Z|--zap-all", "sgdisk --zap", "sgdisk -o|--clear", "sgdisk -d|--delete", "sgdisk -R|--replicate", "sgdisk -l|--load-backup", "sfdisk --delete", "sfdisk --wipe*",
            "parted mklabel|mktable|rm|mkpart|resizepart", "parted +mklabel|mktable|rm|mkpart", "partx -d|--delete", "gpart destroy|delete|restore", "growpart",
            "cryptsetup luksFormat|luksErase|erase|luksRemoveKey|luksKillSlot|luksHeaderRestore|reencrypt", "veracrypt -d|--create|-c",
            "mdadm --zero-superblock", "mdadm -S|--stop", "mdadm -f|--fail", "mdadm -r|--remove", "mdadm -C|--create",
            "hdparm --security-erase*", "hdparm --security-set-pass", "hdparm --trim-sector-ranges*", "hdparm --write-sector", "hdparm --repair-sector", "hdparm --make-bad-sector", "hdparm --dco-restore", "hdparm --fwdownload*",
            "hdparm --yes-i-know-what-i-am-doing", "nvme format|sanitize|delete-ns|write-zeroes|write-uncor|write|dsm|security-send|fw-download|fw-activate|fw-commit|detach-ns|create-ns|reset|subsystem-reset",
            "sg_format", "sg_sanitize", "sg_unmap", "sg_write_same", "sg_write_buffer", "sg_dd +of=/dev/*", "sg_raw", "blkzone reset|finish", "sedutil-cli --reverttper|--revertnoerase|--PSIDrevert*",
            "dmsetup remove|remove_all|wipe_table|load|suspend", "diskutil erase*|zeroDisk|secureErase|partitionDisk|reformat", "storcli*|megacli*|perccli* +del|delete|init|erase",
            "megacli|MegaCli*|megacli64 -CfgLdDel*|-CfgClr*|-CfgEach*|-CfgLdAdd*|-LDInit|-PDMakeJBOD*|-PDClear*", "hpssacli|ssacli|hpacucli|arcconf|mvcli|tw_cli +delete*|remove*|erase*|initialize|uninit*|deletelogicaldrive", "esxcli storage +remove|resignature|unmap|detach", "vmkfstools -C|-U|-w|-K|-i", "partedUtil setptbl|mklabel|delete|set", "xfs_repair -L", "debugfs -w", "debugfs +rm|rmdir|kill_file|clri", "tune2fs -O|-o|-U", "e2label", "dc3dd +wipe=*|hwipe=*", "dump2fs -w", "fio --rw=*write*|*trim* --filename=/dev/*"),
        new ShapeRule(
            "disk-edit", Effect.Deny, "This edits a partition table.", "Show it first (fdisk -l, sfdisk --dump) and change it by hand at the console.",
            "fdisk +/dev/*", "cfdisk", "cgdisk", "gdisk", "sfdisk +/dev/*", "parted +/dev/*", "sgdisk +/dev/*", "fixparts"),
        new ShapeRule(
            "disk-change", Effect.Ask, "This repairs, resizes or opens a file system or a disk, which goes wrong once and for all.", AtConsole,
            "resize2fs", "xfs_growfs", "fsck* -y|-a|-p|-f", "e2fsck -y|-a|-p|-f", "xfs_repair !-n", "btrfs check --repair", "btrfs rescue", "btrfs balance start", "btrfs device add|remove|delete|replace", "cryptsetup close|luksClose|luksSuspend|config|resize",
            "tune2fs -L|-m|-c|-j", "mdadm -a|--add", "mdadm --grow", "smartctl -s|--set", "hdparm -B|-S|-W|-Y|-y", "losetup -d|-D|--detach*", "eject", "testdisk", "photorec", "extundelete", "fstrim -a|--all", "nvme set-feature"),
        new ShapeRule(
            "mounts", Effect.Ask, "This changes which file systems are mounted, and services lose the ground under them.",
            "Stop what uses the one file system (fuser -vm PATH), then unmount just that.",
            "umount -a|--all", "umount -l|--lazy", "umount -f|--force", "umount +/|/etc|/usr|/var|/home|/boot|/tank|/srv", "mount +*remount*", "mount -o|--options=*remount*", "mount --bind|--rbind|--move|-B|-R|-M", "mount -o|--options=*bind*|*lowerdir*",
            "mount -t|--types=tmpfs|overlay|ramfs|fuse*|bind", "mount --make-*", "swapoff -a", "zpool export", "zfs unmount|umount -a", "zfs unmount|umount -f", "sshfs", "pivot_root", "systemctl stop|mask +*.mount", "fusermount -u"),
    ];
}
