using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class ListMatterConfiguration : IEntityTypeConfiguration<ListMatterRow>
{
    public void Configure(EntityTypeBuilder<ListMatterRow> builder)
    {
        builder.ToTable("list_matter").HasKey(m => new { m.EnterpriseId, m.MatterId });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(m => new { m.EnterpriseId, m.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.EnterpriseName).HasMaxLength(120);
        builder.Property(m => m.RegionCode).HasMaxLength(6);
        builder.Property(m => m.ToDecide).HasMaxLength(60);
        builder.Property(m => m.ToDo).HasMaxLength(60);
        builder.Property(m => m.NextDueWhat).HasMaxLength(60);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.Kind, m.Stage, m.NextDueOn });
        builder.HasIndex(m => m.MatterId);
    }
}
