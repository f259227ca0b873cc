create sequence receipt_number;
create sequence document_number;
create sequence enterprise_number start 1000;
