using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class AttendanceFilingConfiguration : IEntityTypeConfiguration<AttendanceFilingRow>
{
    public void Configure(EntityTypeBuilder<AttendanceFilingRow> builder)
    {
        builder.ToTable("attendance_filing").HasKey(f => new { f.EnterpriseId, f.AttendanceId });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(f => f.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(f => f.Kind);
        builder.Property(f => f.ReceiptNumber).HasMaxLength(30);
        builder.Property(f => f.FileName).HasMaxLength(200);
        builder.Property(f => f.StateCode).HasMaxLength(40);
        builder.Property(f => f.ReplacementReason).HasMaxLength(500);
        builder.Property(f => f.ColumnMapping).HasColumnType("jsonb");
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => new { f.EnterpriseId, f.FileHash });
        builder.HasIndex(f => f.ReceiptNumber);

        // What waits to be checked is asked for now and then, among all there ever was.
        builder.HasIndex(f => f.ReceivedAt).HasFilter("state = 'Received'");

        // At most one filing of a month stands; an amendment replaces it.
        builder.HasIndex(f => new { f.EnterpriseId, f.Period }).IsUnique().HasFilter("state = 'Accepted' and replaced_by is null");
    }
}

internal sealed class AttendanceFileConfiguration : IEntityTypeConfiguration<AttendanceFileRow>
{
    public void Configure(EntityTypeBuilder<AttendanceFileRow> builder)
    {
        builder.ToTable("attendance_file").HasKey(f => new { f.EnterpriseId, f.AttendanceId });
        builder.HasOne<AttendanceFilingRow>().WithOne()
            .HasForeignKey<AttendanceFileRow>(f => new { f.EnterpriseId, f.AttendanceId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttendanceMappingConfiguration : IEntityTypeConfiguration<AttendanceMappingRow>
{
    public void Configure(EntityTypeBuilder<AttendanceMappingRow> builder)
    {
        builder.ToTable("attendance_mapping").HasKey(m => new { m.EnterpriseId, m.Key });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(m => m.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.Key).HasMaxLength(AttendanceMappingRow.LongestKey);
        builder.Property(m => m.TakenAs).HasMaxLength(40);
    }
}

internal sealed class AttendanceEditConfiguration : IEntityTypeConfiguration<AttendanceEditRow>
{
    public void Configure(EntityTypeBuilder<AttendanceEditRow> builder)
    {
        builder.ToTable("attendance_edit").HasKey(c => new { c.EnterpriseId, c.AttendanceId, c.Sequence });
        builder.HasOne<AttendanceFilingRow>().WithMany().HasForeignKey(c => new { c.EnterpriseId, c.AttendanceId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttendanceLineConfiguration : IEntityTypeConfiguration<AttendanceLineRow>
{
    public void Configure(EntityTypeBuilder<AttendanceLineRow> builder)
    {
        // The table is partitioned by month, which EF cannot say: the migration makes it in SQL.
        builder.ToTable("attendance_line", table => table.ExcludeFromMigrations());
        builder.HasKey(l => new { l.EnterpriseId, l.Period, l.AttendanceId, l.LineNumber });
        builder.Property(l => l.Days).HasColumnType("jsonb");
    }
}

internal sealed class AttendanceComparisonConfiguration : IEntityTypeConfiguration<AttendanceComparisonRow>
{
    public void Configure(EntityTypeBuilder<AttendanceComparisonRow> builder)
    {
        builder.ToTable("attendance_comparison").HasKey(c => new { c.EnterpriseId, c.ComparisonId });
        builder.HasOne<AttendanceFilingRow>().WithMany().HasForeignKey(c => new { c.EnterpriseId, c.AttendanceId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Result).HasColumnType("jsonb");
        builder.HasIndex(c => new { c.EnterpriseId, c.Period });
    }
}

internal sealed class AttendanceConfirmationConfiguration : IEntityTypeConfiguration<AttendanceConfirmationRow>
{
    public void Configure(EntityTypeBuilder<AttendanceConfirmationRow> builder)
    {
        builder.ToTable("attendance_confirmation").HasKey(c => new { c.EnterpriseId, c.ConfirmationId });
        builder.HasOne<AttendanceFilingRow>().WithMany().HasForeignKey(c => new { c.EnterpriseId, c.AttendanceId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.HasIndex(c => new { c.EnterpriseId, c.AttendanceId, c.LineNumber });
    }
}
