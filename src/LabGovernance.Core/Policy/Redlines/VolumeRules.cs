namespace LabGovernance.Policy.Redlines;

/// <summary>Pools, volumes and snapshots.</summary>
internal static class VolumeRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "volume-destroy",
            Effect.Redline,
            "This destroys a volume, a pool or a snapshot.",
            "Rename it out of the way and keep it for a week: zfs rename pool/data pool/old-data.",
            "zfs destroy", "zfs rollback", "zfs receive|recv -F", "zfs change-key", "zfs program", "zpool destroy|labelclear|remove|detach|create", "zpool clear -F", "zpool import -F", "zpool import -X",
            "zfs-prune-snapshots", "zfs-auto-snapshot --destroy-only", "sanoid --prune-snapshots", "sanoid --force-prune", "syncoid --force-delete", "syncoid --delete-target-snapshots", "pyznap clean", "zrepl +wipe*",
            "lvremove", "vgremove", "pvremove", "lvm lvremove|vgremove|pvremove|lvreduce|vgreduce|pvcreate", "lvreduce", "lvresize -L|--size|-l|--extents=0*|1*|2*|3*|4*|5*|6*|7*|8*|9*|-*", "vgreduce", "pvcreate -f|--force", "pvcreate -ff", "vgcfgrestore", "vgexport", "lvchange -an",
            "btrfs subvolume delete", "btrfs device remove|delete", "btrfs filesystem resize", "btrfs qgroup destroy", "snapper delete|rollback|undochange|delete-config", "snapper cleanup", "timeshift --delete*", "timeshift --restore",
            "bcachefs format|device", "bcachefs subvolume delete", "stratis pool|filesystem|blockdev destroy", "rbd rm|remove|purge", "rbd snap purge|rm|remove|rollback", "rbd trash purge|rm|remove", "rados rm|purge|rmpool", "rados pool rm|delete",
            "ceph osd purge|destroy|rm|lost", "ceph osd pool delete|rm", "ceph fs rm|reset", "ceph fs volume|subvolume rm", "ceph auth del|rm", "ceph orch rm|remove", "ceph mon remove|rm", "ceph-volume lvm zap|destroy", "rgw-admin|radosgw-admin bucket|user|object rm",
            "pveceph destroy", "pveceph pool|osd|mon|mgr|mds|fs destroy", "pveceph purge|destroypool|destroyosd|destroymon", "gluster volume delete|stop|reset", "gluster +remove-brick", "drbdadm wipe-md|invalidate*", "iscsiadm +delete", "targetcli +delete|clearconfig*",
            "midclt +call,pool.export|pool.dataset.delete|pool.dataset.destroy*|pool.snapshot.delete|zfs.snapshot.delete|zfs.snapshot.rollback|disk.wipe|pool.remove|pool.create|pool.detach|pool.replace|vm.delete|app.delete|filesystem.*|datastore.*|boot.environment.delete|config.reset|system.reset*|initshutdownscript.*|cronjob.*", "cli -c|--command=*delete*|*export*|*wipe*|*reset*", "synoshare --del*", "synovolume --delete*", "synospace --delete*|--synoformat*", "synopool +*", "qcli_volume|qcli_storage|qcli_pool -r|-d", "omv-rpc +*delete*|*wipe*", "tmutil delete*|deletelocalsnapshots", "hammer2 +destroy", "longhornctl trim", "linstor +delete"),
        new ShapeRule(
            "volume-change",
            Effect.Ask,
            "This changes how a pool or a volume is reached, and its data may be out of reach afterwards.",
            "Write the present values down first: zfs get all pool/data.",
            "midclt +call,*.update|*.create|*.delete|*.set*|*.start|*.stop|system.reboot|system.shutdown|service.*|user.*|group.*", "synoservice|synoservicectl|synosystemctl +*stop*|*disable*|*restart*|--hard-stop|--pause*", "zfs unload-key|inherit|promote|allow|unallow|release|upgrade|redact", "zfs set +mountpoint=*|readonly=*|canmount=*|keylocation=*|sharenfs=*|sharesmb=*|encryption=*", "zpool replace|offline|split|reguid|export|add|attach|initialize", "zpool upgrade -a",
            "vgchange -an", "lvconvert", "vgrename", "lvrename", "rbd unmap|migration", "ceph osd out|down|set|crush", "ceph config rm", "pvesm set"),
    ];
}
