using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class PaperConfiguration : IEntityTypeConfiguration<PaperRow>
{
    public void Configure(EntityTypeBuilder<PaperRow> builder)
    {
        builder.ToTable("paper").HasKey(p => new { p.EnterpriseId, p.PaperId });
        builder.Property(p => p.RegionCode).HasMaxLength(6);
        builder.Property(p => p.Kind).HasMaxLength(40);
        builder.Property(p => p.Number).HasMaxLength(80);
        builder.Property(p => p.Office).HasMaxLength(100);
        builder.Property(p => p.TextHash).HasMaxLength(32);
        builder.Property(p => p.FileHash).HasMaxLength(32);
        builder.HasIndex(p => new { p.EnterpriseId, p.SubjectId });
        builder.HasIndex(p => new { p.EnterpriseId, p.CaseId });
        builder.HasIndex(p => new { p.RegionCode, p.IssuedOn });

        // Anybody may ask for a number or a file, of whichever enterprise it is.
        builder.HasIndex(p => p.Number);
        builder.HasIndex(p => p.FileHash);
    }
}

internal sealed class PaperMarkConfiguration : IEntityTypeConfiguration<PaperMarkRow>
{
    public void Configure(EntityTypeBuilder<PaperMarkRow> builder)
    {
        builder.ToTable("paper_mark").HasKey(m => new { m.EnterpriseId, m.PaperId, m.Sequence });
        builder.HasOne<PaperRow>().WithMany().HasForeignKey(m => new { m.EnterpriseId, m.PaperId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.By).HasMaxLength(80);
    }
}

internal sealed class PaperPdfConfiguration : IEntityTypeConfiguration<PaperPdfRow>
{
    public void Configure(EntityTypeBuilder<PaperPdfRow> builder)
    {
        builder.ToTable("paper_pdf").HasKey(p => new { p.EnterpriseId, p.PaperId });
        builder.HasOne<PaperRow>().WithMany().HasForeignKey(p => new { p.EnterpriseId, p.PaperId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.FileHash).HasMaxLength(32);
        builder.HasIndex(p => p.FileHash);
    }
}

internal sealed class PaperJobConfiguration : IEntityTypeConfiguration<PaperJobRow>
{
    public void Configure(EntityTypeBuilder<PaperJobRow> builder)
    {
        builder.ToTable("paper_job").HasKey(j => new { j.EnterpriseId, j.PaperId });
        builder.HasOne<PaperRow>().WithMany().HasForeignKey(j => new { j.EnterpriseId, j.PaperId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(j => j.NextAt);
    }
}

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<OfficeRow>
{
    public void Configure(EntityTypeBuilder<OfficeRow> builder)
    {
        builder.ToTable("office").HasKey(o => o.RegionCode);
        builder.Property(o => o.RegionCode).HasMaxLength(6);
        builder.Property(o => o.Address).HasMaxLength(200);
        builder.Property(o => o.Phone).HasMaxLength(40);
        builder.Property(o => o.Payee).HasMaxLength(200);
        builder.Property(o => o.ReviewBody).HasMaxLength(100);
        builder.Property(o => o.Court).HasMaxLength(100);
        builder.Property(o => o.Version).IsConcurrencyToken();
    }
}
