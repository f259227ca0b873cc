using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<ContactRow>
{
    public void Configure(EntityTypeBuilder<ContactRow> builder)
    {
        builder.ToTable("contact").HasKey(c => new { c.EnterpriseId, c.ContactId });
        builder.Property(c => c.ContactNumber).HasMaxLength(40);
        builder.Property(c => c.RegionCode).HasMaxLength(6);
        builder.Property(c => c.FirstRegionCode).HasMaxLength(6);
        builder.Property(c => c.Respondent).HasMaxLength(200);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.EnterpriseId, c.ContactNumber }).IsUnique();
        builder.HasIndex(c => new { c.RegionCode, c.DueOn });
        builder.HasIndex(c => c.FirstRegionCode);
    }
}

internal sealed class ContactPersonConfiguration : IEntityTypeConfiguration<ContactPersonRow>
{
    public void Configure(EntityTypeBuilder<ContactPersonRow> builder)
    {
        builder.ToTable("contact_person").HasKey(p => new { p.EnterpriseId, p.ContactId, p.PersonId });
        builder.HasOne<ContactRow>().WithMany().HasForeignKey(p => new { p.EnterpriseId, p.ContactId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.PhoneIndex).HasMaxLength(32);
    }
}

internal sealed class ContactTextConfiguration : IEntityTypeConfiguration<ContactTextRow>
{
    public void Configure(EntityTypeBuilder<ContactTextRow> builder)
    {
        builder.ToTable("contact_text").HasKey(t => new { t.EnterpriseId, t.ContactId, t.TextId });
        builder.HasOne<ContactRow>().WithMany().HasForeignKey(t => new { t.EnterpriseId, t.ContactId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContactFileConfiguration : IEntityTypeConfiguration<ContactFileRow>
{
    public void Configure(EntityTypeBuilder<ContactFileRow> builder)
    {
        builder.ToTable("contact_file").HasKey(f => new { f.EnterpriseId, f.ContactId, f.FileId });
        builder.HasOne<ContactRow>().WithMany().HasForeignKey(f => new { f.EnterpriseId, f.ContactId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.MediaType).HasMaxLength(100);
    }
}
