using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.DisplayName).HasMaxLength(60);
        builder.Property(a => a.Organisation).HasMaxLength(120);
        builder.Property(a => a.RegionCode).HasMaxLength(6);
        builder.Property(a => a.CertificateNumber).HasMaxLength(30);
        builder.HasIndex(a => a.NormalizedEmail).HasDatabaseName("email_index");
        builder.HasIndex(a => a.NormalizedUserName).HasDatabaseName("user_name_index");
    }
}

internal sealed class RegionConfiguration : IEntityTypeConfiguration<RegionRow>
{
    public void Configure(EntityTypeBuilder<RegionRow> builder)
    {
        builder.ToTable("region").HasKey(r => r.Code);
        builder.Property(r => r.Code).HasMaxLength(6);
        builder.Property(r => r.Name).HasMaxLength(40);
        builder.Property(r => r.FullName).HasMaxLength(80);
    }
}

internal sealed class EnterpriseConfiguration : IEntityTypeConfiguration<EnterpriseRow>
{
    public void Configure(EntityTypeBuilder<EnterpriseRow> builder)
    {
        builder.ToTable("enterprise").HasKey(e => e.EnterpriseId);
        builder.Property(e => e.EnterpriseId).ValueGeneratedNever();
        builder.Property(e => e.Name).HasMaxLength(120);
        builder.Property(e => e.CreditCode).HasMaxLength(18);
        builder.Property(e => e.RegionCode).HasMaxLength(6);
        builder.Property(e => e.Address).HasMaxLength(200);
        builder.Property(e => e.LegalRepresentative).HasMaxLength(60);
        builder.Property(e => e.Registration).HasConversion<string>().HasMaxLength(20).HasDefaultValue(Registration.Registered);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasOne<RegionRow>().WithMany().HasForeignKey(e => e.RegionCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.RegionCode, e.EnterpriseId });
        builder.HasIndex(e => e.CreditCode);
    }
}

internal sealed class FilingConfiguration : IEntityTypeConfiguration<FilingRow>
{
    public void Configure(EntityTypeBuilder<FilingRow> builder)
    {
        builder.ToTable("filing").HasKey(f => new { f.EnterpriseId, f.FilingId });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(f => f.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.ReceiptNumber).HasMaxLength(30);
        builder.Property(f => f.RegionCode).HasMaxLength(6);
        builder.Property(f => f.FileName).HasMaxLength(200);
        builder.Property(f => f.StateCode).HasMaxLength(40);
        builder.Property(f => f.RuleSetVersion).HasMaxLength(20);
        builder.Property(f => f.ReplacementReason).HasMaxLength(500);
        builder.Property(f => f.Kind).HasDefaultValue(FilingKind.Payroll);
        builder.Property(f => f.NilReason).HasMaxLength(500).HasDefaultValue("");
        builder.Property(f => f.NilAsked).HasMaxLength(200).HasDefaultValue("");
        builder.Property(f => f.PaydayReason).HasMaxLength(500).HasDefaultValue("");
        builder.Property(f => f.ColumnMapping).HasColumnType("jsonb");
        builder.Property(f => f.Edits).HasColumnName("corrections");
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => new { f.EnterpriseId, f.Period });
        builder.HasIndex(f => new { f.EnterpriseId, f.FileHash });
        builder.HasIndex(f => f.ReceiptNumber);

        // What waits to be checked is asked for now and then, among all there ever was.
        builder.HasIndex(f => f.ReceivedAt).HasFilter("state = 'Received'");
        builder.HasIndex(f => new { f.EnterpriseId, f.AgreedPayday }).HasFilter("payday_judged_on is null");
        // At most one filing of a cycle stands; an amendment replaces it. Full-time cycles are told by their month, part-time ones by their first day.
        builder.HasIndex(f => new { f.EnterpriseId, f.Period, f.Employment, f.CycleKey }).IsUnique()
            .HasFilter("state in ('Accepted', 'AcceptedWithFindings') and replaced_by is null");
    }
}

internal sealed class FilingFileConfiguration : IEntityTypeConfiguration<FilingFileRow>
{
    public void Configure(EntityTypeBuilder<FilingFileRow> builder)
    {
        builder.ToTable("filing_file").HasKey(f => new { f.EnterpriseId, f.FilingId });
        builder.HasOne<FilingRow>().WithOne().HasForeignKey<FilingFileRow>(f => new { f.EnterpriseId, f.FilingId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ColumnMappingConfiguration : IEntityTypeConfiguration<ColumnMappingRow>
{
    public void Configure(EntityTypeBuilder<ColumnMappingRow> builder)
    {
        builder.ToTable("column_mapping").HasKey(m => new { m.EnterpriseId, m.HeaderKey });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(m => m.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.HeaderKey).HasMaxLength(ColumnMappingRow.LongestKey + 8);
        builder.Property(m => m.TakenAs).HasMaxLength(40);
    }
}

internal sealed class PayrollLineConfiguration : IEntityTypeConfiguration<PayrollLineRow>
{
    public void Configure(EntityTypeBuilder<PayrollLineRow> builder)
    {
        // The table is partitioned by month, which EF cannot say: the migration makes it in SQL.
        builder.ToTable("payroll_line", table => table.ExcludeFromMigrations());
        builder.HasKey(l => new { l.EnterpriseId, l.Period, l.FilingId, l.LineNumber });
        builder.Property(l => l.Items).HasColumnType("jsonb");
    }
}

internal sealed class FindingConfiguration : IEntityTypeConfiguration<FindingRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("finding").HasKey(f => new { f.EnterpriseId, f.FindingId });
        builder.HasOne<FilingRow>().WithMany().HasForeignKey(f => new { f.EnterpriseId, f.FilingId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.WorkerShown).HasMaxLength(40);
        builder.Property(f => f.WorkerKey).HasMaxLength(40);
        builder.Property(f => f.RuleId).HasMaxLength(20);
        builder.Property(f => f.Outcome).HasMaxLength(20);
        builder.Property(f => f.RuleSetVersion).HasMaxLength(20);
        builder.HasIndex(f => new { f.EnterpriseId, f.FilingId, f.SheetRow });
        builder.HasIndex(f => new { f.EnterpriseId, f.Supersedes }).IsUnique().HasFilter("supersedes is not null");
        builder.HasIndex(f => new { f.EnterpriseId, f.ChangeId }).HasFilter("change_id is not null");
    }
}

internal sealed class CaseConfiguration : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> builder)
    {
        builder.ToTable("supervision_case").HasKey(c => new { c.EnterpriseId, c.CaseId });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(c => c.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.CaseNumber).HasMaxLength(40);
        builder.Property(c => c.KnownToEnterprise).HasDefaultValue(false);
        builder.Property(c => c.AwaitsApproval).HasDefaultValue(false);
        builder.Property(c => c.RegionCode).HasMaxLength(6);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.NextDueWhat).HasMaxLength(60);
        builder.HasIndex(c => new { c.RegionCode, c.Deadline });

        // The queue and the list read the first page in this order; what no clock runs for comes last.
        builder.HasIndex(c => new { c.NextDueOn, c.OpenedOn }).IsDescending(false, true);
        builder.HasIndex(c => new { c.RegionCode, c.OpenedOn });
        builder.HasIndex(c => c.ContactId);
    }
}

internal sealed class CaseFindingConfiguration : IEntityTypeConfiguration<CaseFindingRow>
{
    public void Configure(EntityTypeBuilder<CaseFindingRow> builder)
    {
        builder.ToTable("case_finding").HasKey(c => new { c.EnterpriseId, c.FindingId });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(c => new { c.EnterpriseId, c.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FindingRow>().WithMany().HasForeignKey(c => new { c.EnterpriseId, c.FindingId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnionDemandConfiguration : IEntityTypeConfiguration<UnionDemandRow>
{
    public void Configure(EntityTypeBuilder<UnionDemandRow> builder)
    {
        builder.ToTable("union_demand").HasKey(d => new { d.EnterpriseId, d.DemandId });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(d => d.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.DemandNumber).HasMaxLength(40);
        builder.Property(d => d.RegionCode).HasMaxLength(6);
        builder.Property(d => d.UnionName).HasMaxLength(120);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.RegionCode, d.AnswerBy });
    }
}

internal sealed class UnionFileConfiguration : IEntityTypeConfiguration<UnionFileRow>
{
    public void Configure(EntityTypeBuilder<UnionFileRow> builder)
    {
        builder.ToTable("union_file").HasKey(f => new { f.EnterpriseId, f.FileId });
        builder.HasOne<UnionDemandRow>().WithMany().HasForeignKey(f => new { f.EnterpriseId, f.DemandId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.FileName).HasMaxLength(200);
        builder.Property(f => f.MediaType).HasMaxLength(100);
    }
}

internal sealed class DisclosureConfiguration : IEntityTypeConfiguration<DisclosureRow>
{
    public void Configure(EntityTypeBuilder<DisclosureRow> builder)
    {
        builder.ToTable("disclosure").HasKey(d => new { d.EnterpriseId, d.DisclosureId });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(d => new { d.EnterpriseId, d.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.EnterpriseName).HasMaxLength(120);
        builder.Property(d => d.CreditCode).HasMaxLength(18);
        builder.Property(d => d.Address).HasMaxLength(200);
        builder.Property(d => d.LegalRepresentative).HasMaxLength(60);
        builder.Property(d => d.RegionCode).HasMaxLength(6);
        builder.Property(d => d.Facts).HasMaxLength(2000);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.Stage, d.PublishedOn });
        builder.HasIndex(d => d.DisclosureId);
    }
}

internal sealed class CasePersonConfiguration : IEntityTypeConfiguration<CasePersonRow>
{
    public void Configure(EntityTypeBuilder<CasePersonRow> builder)
    {
        builder.ToTable("case_person").HasKey(p => new { p.EnterpriseId, p.ItemId });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(p => new { p.EnterpriseId, p.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceRow>
{
    public void Configure(EntityTypeBuilder<EvidenceRow> builder)
    {
        builder.ToTable("evidence").HasKey(e => new { e.EnterpriseId, e.EvidenceId });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(e => new { e.EnterpriseId, e.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(e => e.FileName).HasMaxLength(200);
        builder.Property(e => e.MediaType).HasMaxLength(100);
    }
}

internal sealed class ProcedureEventConfiguration : IEntityTypeConfiguration<ProcedureEventRow>
{
    public void Configure(EntityTypeBuilder<ProcedureEventRow> builder)
    {
        // No foreign key to the enterprise: what belongs to none is kept here too, and the row of a subject has its own.
        builder.ToTable("procedure_event").HasKey(e => new { e.EnterpriseId, e.SubjectId, e.Sequence });
        builder.Property(e => e.ActorShown).HasMaxLength(200);
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntryRow>
{
    public void Configure(EntityTypeBuilder<AuditEntryRow> builder)
    {
        builder.ToTable("audit_entry").HasKey(e => e.EntryId);
        builder.Property(e => e.Action).HasMaxLength(80);
        builder.Property(e => e.Subject).HasMaxLength(200);
        builder.Property(e => e.ActorRole).HasMaxLength(40);
        builder.Property(e => e.TokenId).HasMaxLength(40);
        builder.Property(e => e.TraceId).HasMaxLength(60);
        builder.HasIndex(e => e.At);
    }
}

internal sealed class CalculationClaimConfiguration : IEntityTypeConfiguration<CalculationClaimRow>
{
    public void Configure(EntityTypeBuilder<CalculationClaimRow> builder)
    {
        builder.ToTable("calculation_claim").HasKey(c => c.ClaimId);
        builder.Property(c => c.CodeHash).HasMaxLength(32);
        builder.Property(c => c.Calculation).HasMaxLength(60);
        builder.Property(c => c.RuleSetVersion).HasMaxLength(40);
        builder.HasIndex(c => c.CodeHash).IsUnique();
    }
}

internal sealed class BootstrapCodeConfiguration : IEntityTypeConfiguration<BootstrapCodeRow>
{
    public void Configure(EntityTypeBuilder<BootstrapCodeRow> builder)
    {
        builder.ToTable("bootstrap_code").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
    }
}
