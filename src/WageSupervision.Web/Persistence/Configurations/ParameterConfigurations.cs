using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class ParameterChangeConfiguration : IEntityTypeConfiguration<ParameterChangeRow>
{
    public void Configure(EntityTypeBuilder<ParameterChangeRow> builder)
    {
        builder.ToTable("parameter_change").HasKey(c => c.ChangeId);
        builder.Property(c => c.TableName).HasMaxLength(40);
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.Property(c => c.ProposedByShown).HasMaxLength(200);
    }
}

internal sealed class ParameterDecisionConfiguration : IEntityTypeConfiguration<ParameterDecisionRow>
{
    public void Configure(EntityTypeBuilder<ParameterDecisionRow> builder)
    {
        builder.ToTable("parameter_decision").HasKey(d => d.ChangeId);
        builder.HasOne<ParameterChangeRow>().WithOne().HasForeignKey<ParameterDecisionRow>(d => d.ChangeId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.DecidedByShown).HasMaxLength(200);
        builder.Property(d => d.Comment).HasMaxLength(500);
        builder.HasIndex(d => d.Sequence).IsUnique().HasFilter("sequence is not null");
    }
}

internal sealed class RecallRunConfiguration : IEntityTypeConfiguration<RecallRunRow>
{
    public void Configure(EntityTypeBuilder<RecallRunRow> builder)
    {
        builder.ToTable("recall_run").HasKey(r => r.ChangeId);
        builder.HasOne<ParameterChangeRow>().WithOne().HasForeignKey<RecallRunRow>(r => r.ChangeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecallItemConfiguration : IEntityTypeConfiguration<RecallItemRow>
{
    public void Configure(EntityTypeBuilder<RecallItemRow> builder)
    {
        builder.ToTable("recall_item").HasKey(i => new { i.EnterpriseId, i.ChangeId, i.ItemId });
        builder.HasOne<FilingRow>().WithMany().HasForeignKey(i => new { i.EnterpriseId, i.FilingId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(i => i.WorkerShown).HasMaxLength(40);
        builder.Property(i => i.RuleId).HasMaxLength(20);
        builder.Property(i => i.OldOutcome).HasMaxLength(20);
        builder.Property(i => i.NewOutcome).HasMaxLength(20);
    }
}
