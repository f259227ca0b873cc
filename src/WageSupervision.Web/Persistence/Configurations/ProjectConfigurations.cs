using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<ProjectRow>
{
    public void Configure(EntityTypeBuilder<ProjectRow> builder)
    {
        builder.ToTable("project").HasKey(p => new { p.EnterpriseId, p.ProjectId });
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.RegionCode).HasMaxLength(6);
        builder.Property(p => p.Owner).HasMaxLength(200);
        builder.Property(p => p.Contractor).HasMaxLength(200);
        builder.Property(p => p.NextDueWhat).HasMaxLength(100);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.RegionCode, p.NextDueOn });
        builder.HasIndex(p => p.Parties).HasMethod("gin");
    }
}
