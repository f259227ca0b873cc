create sequence receipt_number;
create sequence enterprise_number start 1000;

-- Numbers of documents run without a gap within their series and year: the row is held until the document that takes the number is recorded.
create table document_series (
  series text not null,
  year integer not null,
  last integer not null,
  constraint pk_document_series primary key (series, year)
);
