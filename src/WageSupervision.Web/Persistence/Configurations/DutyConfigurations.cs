using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class FilingOrderConfiguration : IEntityTypeConfiguration<FilingOrderRow>
{
    public void Configure(EntityTypeBuilder<FilingOrderRow> builder)
    {
        builder.ToTable("filing_order").HasKey(o => new { o.EnterpriseId, o.OrderId });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(o => new { o.EnterpriseId, o.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(o => o.RegionCode).HasMaxLength(6);
        builder.Property(o => o.OrderNumber).HasMaxLength(40);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasIndex(o => new { o.RegionCode, o.Stage });
    }
}

internal sealed class DutyReminderConfiguration : IEntityTypeConfiguration<DutyReminderRow>
{
    public void Configure(EntityTypeBuilder<DutyReminderRow> builder)
    {
        builder.ToTable("duty_reminder").HasKey(r => new { r.EnterpriseId, r.Kind, r.Period, r.Step });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(r => r.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OutgoingNoticeConfiguration : IEntityTypeConfiguration<OutgoingNoticeRow>
{
    public void Configure(EntityTypeBuilder<OutgoingNoticeRow> builder)
    {
        builder.ToTable("outgoing_notice").HasKey(n => new { n.EnterpriseId, n.NoticeId });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(n => n.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => n.CreatedAt).HasFilter("state = 'Waiting'");
    }
}

internal sealed class OutagePulseConfiguration : IEntityTypeConfiguration<OutagePulseRow>
{
    public void Configure(EntityTypeBuilder<OutagePulseRow> builder)
    {
        builder.ToTable("outage_pulse", table => table.HasCheckConstraint("ck_outage_pulse_one", "id = 1")).HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}

internal sealed class OutageConfiguration : IEntityTypeConfiguration<OutageRow>
{
    public void Configure(EntityTypeBuilder<OutageRow> builder)
    {
        builder.ToTable("outage", table => table.HasCheckConstraint("ck_outage_order", "until_at > from_at")).HasKey(o => o.OutageId);
        builder.HasIndex(o => o.UntilAt);
    }
}

internal sealed class OutageMaintenanceConfiguration : IEntityTypeConfiguration<OutageMaintenanceRow>
{
    public void Configure(EntityTypeBuilder<OutageMaintenanceRow> builder)
    {
        builder.ToTable("outage_maintenance", table => table.HasCheckConstraint("ck_outage_maintenance_order", "until_at > from_at"))
            .HasKey(m => m.MaintenanceId);
        builder.Property(m => m.Reason).HasMaxLength(300);
        builder.HasIndex(m => m.UntilAt);
    }
}

internal sealed class SpoolRegistrationConfiguration : IEntityTypeConfiguration<SpoolRegistrationRow>
{
    public void Configure(EntityTypeBuilder<SpoolRegistrationRow> builder)
    {
        builder.ToTable("spool_registration").HasKey(r => new { r.EnterpriseId, r.AttemptNumber });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(r => r.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(r => r.AttemptNumber).HasMaxLength(30);
        builder.Property(r => r.ReceiptNumber).HasMaxLength(30);
        builder.Property(r => r.Refusal).HasMaxLength(500);
        builder.HasIndex(r => r.AttemptNumber);
    }
}
